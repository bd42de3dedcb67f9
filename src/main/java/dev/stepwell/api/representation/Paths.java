package dev.stepwell.api.representation;

/** The paths of the API, in one place. */
public final class Paths {

  /** The root of this version. */
  public static final String ROOT = "/api/v1";

  private Paths() {}

  static String condition(String slug) {
    return ROOT + "/conditions/" + slug;
  }

  static String pathway(String condition) {
    return condition(condition) + "/pathway";
  }

  static String of(String collection, String key) {
    return ROOT + "/" + collection + "/" + key;
  }
}
