package dev.stepwell.api;

import dev.stepwell.content.CanonicalJson;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page begins: after an item, in a list of one release under one query.
 *
 * @param release number of the release
 * @param query hash of the read and its filters
 * @param after key of the last item of the page before
 */
record Cursor(int release, String query, String after) {

  private static final int HASH_LENGTH = 12;
  private static final int PARTS = 3;

  /** The code of its faults. */
  static final String INVALID = "invalid-cursor";

  /** A number that nobody looks at. */
  private static final int OF_NO_RELEASE = 1;

  /** The cursor behind an item; of a list that stands beneath an entry, the key of that entry. */
  static Cursor after(int release, Read read, String owner, Query query, String key) {
    return new Cursor(release, hash(read.name() + owner, query), key);
  }

  /** The cursor behind an item of a list that is of no release. */
  static Cursor after(String list, Query query, String key) {
    return new Cursor(OF_NO_RELEASE, hash(list, query), key);
  }

  /**
   * Reads a cursor that this service gave out.
   *
   * @throws Problem if it is none, or belongs to another query
   */
  static Cursor parse(String text, Read read, String owner, Query query) {
    return parse(text, read.name() + owner, query);
  }

  /** The same for a list that is of no release. */
  static Cursor parse(String text, String list, Query query) {
    Cursor cursor = of(text);
    if (!cursor.query().equals(hash(list, query))) {
      throw refused("This cursor belongs to another query. Begin again without it.");
    }
    return cursor;
  }

  /**
   * The text, if it can be a cursor of this service, of whatever query.
   *
   * @throws IllegalArgumentException if not, with words for whoever sent it
   */
  static String requireReadable(String text) {
    of(text);
    return text;
  }

  private static Cursor of(String text) {
    String[] parts = decode(text).split(" ", PARTS);
    if (parts.length < PARTS || !parts[0].matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "This is not a cursor of this service. Take it whole from next.");
    }
    return new Cursor(Integer.parseInt(parts[0]), parts[1], parts[2]);
  }

  /** A 400 for a cursor that cannot be used. */
  static Problem refused(String detail) {
    return Problem.invalidParameters(
        java.util.List.of(Fault.inParameter(ReadParameter.CURSOR.parameter(), INVALID, detail)));
  }

  @Override
  public String toString() {
    String text = release + " " + query + " " + after;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * A hash of what must stay the same from page to page: all but the cursor and the page's size.
   */
  private static String hash(String list, Query query) {
    String fixed =
        query
            .canonical()
            .lines()
            .filter(it -> !it.startsWith("cursor=") && !it.startsWith("limit="))
            .reduce(list, (all, line) -> all + "\n" + line);
    return CanonicalJson.sha256(fixed.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
  }
}
