package dev.stepwell.api.representation;

import dev.stepwell.catalog.EntryType;

/** The paths of the API, in one place. */
public final class Paths {

  /** The root of this version. */
  public static final String ROOT = "/api/v1";

  /** The list of change requests. */
  public static final String CHANGE_REQUESTS = ROOT + "/change-requests";

  /** The search. */
  public static final String SEARCH = ROOT + "/search";

  /** The audit. */
  public static final String AUDIT = ROOT + "/audit";

  /** The stream of releases. */
  public static final String RELEASE_STREAM = ROOT + "/releases/stream";

  private Paths() {}

  static String condition(String slug) {
    return ROOT + "/conditions/" + slug;
  }

  static String pathway(String condition) {
    return condition(condition) + "/pathway";
  }

  /** The path of an entry. */
  static String of(EntryType type, String key) {
    return type == EntryType.PATHWAY ? pathway(key) : of(type.term() + "s", key);
  }

  static String of(String collection, String key) {
    return ROOT + "/" + collection + "/" + key;
  }
}
