package dev.stepwell.problem;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a body: UTF-8, and nothing that only looks like it (RFC 8259, 8.1). */
final class JsonText {

  private static final char REPLACEMENT = '\uFFFD';

  private static final int LONGEST_NAME = 100;

  static final String NAME_TOO_LONG =
      "The body has a member whose name has more than %d characters".formatted(LONGEST_NAME);

  private JsonText() {}

  /** Whether a body that says so of itself can be read. */
  static boolean isReadIn(@Nullable String charset) {
    return charset == null || charset.toLowerCase(Locale.ROOT).equals("utf-8");
  }

  static String decode(byte[] bytes) {
    if (bytes.length == 0) {
      throw malformed("The request has no body.");
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      throw malformed("The body begins with a byte order mark: send it without one.");
    }
    if (isWide(bytes)) {
      throw malformed("The body is UTF-16 or UTF-32 text: send it in UTF-8.");
    }
    var decoded = new String(bytes, StandardCharsets.UTF_8);
    return decoded.indexOf(REPLACEMENT) < 0 ? decoded : strictlyDecoded(bytes);
  }

  /** A replacement character may have been sent, or stand for what is no UTF-8. */
  private static String strictlyDecoded(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var text = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
      throw notUtf8(text.flip());
    }
    return text.flip().toString();
  }

  /** Whether it is text that can be kept: without U+0000, and without half a surrogate pair. */
  static boolean isKeepable(String text) {
    return text.indexOf(0) < 0 && !hasHalfACharacter(text);
  }

  /** Whether half a surrogate pair is there without the other half. */
  static boolean hasHalfACharacter(String text) {
    for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
      c = text.codePointAt(at);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is longer than the name of any member need be. */
  static boolean isTooLongForAName(String text) {
    return text.codePointCount(0, text.length()) > LONGEST_NAME;
  }

  static Problem malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED_JSON, detail);
  }

  /** JSON begins with an ASCII character, so that every wider encoding has a zero byte near it. */
  private static boolean isWide(byte[] bytes) {
    return startsWith(bytes, 0xFE, 0xFF)
        || startsWith(bytes, 0xFF, 0xFE)
        || bytes[0] == 0
        || (bytes.length > 1 && bytes[1] == 0);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Problem notUtf8(CharSequence before) {
    var lines = before.toString().split("\r\n|\r|\n", -1);
    return malformed(
        "The body is not UTF-8 text: reading stopped at line %d, column %d."
            .formatted(lines.length, lines[lines.length - 1].length() + 1));
  }
}
