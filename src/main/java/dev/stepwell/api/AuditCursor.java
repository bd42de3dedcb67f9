package dev.stepwell.api;

import dev.stepwell.content.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/** Where a page of the audit begins: after an entry, under one set of filters. */
final class AuditCursor {

  private static final int HASH_LENGTH = 12;

  private AuditCursor() {}

  /** The cursor behind an entry. */
  static String after(long id, Query query) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((hash(query) + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The id of the entry behind which the page begins.
   *
   * @throws dev.stepwell.problem.Problem if it is no cursor, or belongs to another query
   */
  static long parse(String text, Query query) {
    String[] parts = decode(text).split(" ", -1);
    if (parts.length != 2 || !parts[1].matches("[1-9][0-9]{0,17}")) {
      throw Cursor.refused("This is not a cursor of this list. Take it whole from next.");
    }
    if (!parts[0].equals(hash(query))) {
      throw Cursor.refused("This cursor belongs to another query. Begin again without it.");
    }
    return Long.parseLong(parts[1]);
  }

  private static String decode(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Of all that stays the same from page to page; the size of a page may change. */
  private static String hash(Query query) {
    String fixed =
        query.kept().entrySet().stream()
            .filter(it -> it.getKey() != ReadParameter.LIMIT)
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining("\n", "audit\n", ""));
    return CanonicalJson.sha256(fixed.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
  }
}
