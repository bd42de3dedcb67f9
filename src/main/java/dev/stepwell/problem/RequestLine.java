package dev.stepwell.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Whether a request's URI is one that any route should see. */
final class RequestLine {

  /** The longest URI: 8 KiB. */
  static final int LONGEST_URI = 8 * 1024;

  private RequestLine() {}

  /** The characters of a URI (RFC 3986) but for {@code #}, which is not sent. */
  private static final boolean[] LEGAL = new boolean[128];

  static {
    var legal =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?[]@!$&'()*+,;=%";
    legal.chars().forEach(c -> LEGAL[c] = true);
  }

  /** What is wrong with the URI as it came, if anything. Ordinary ones are looked at once. */
  static Optional<Problem> fault(String uri) {
    if (uri.length() > LONGEST_URI) {
      return Optional.of(
          Problem.of(
              ProblemType.URI_TOO_LONG,
              "The URI has %d characters; it may have %d.".formatted(uri.length(), LONGEST_URI)));
    }
    boolean escaped = false;
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (!isLegal(c)) {
        return refusal(
            "The URI has a character that must be percent-encoded as UTF-8, at %d.".formatted(i));
      }
      escaped |= c == '%';
    }
    return escaped || uri.contains("/.") ? faultInParts(uri) : Optional.empty();
  }

  /** Whether the character may stand in a URI: unescaped, or as the sign of an escape. */
  static boolean isLegal(char c) {
    return c < LEGAL.length && LEGAL[c];
  }

  private static Optional<Problem> faultInParts(String uri) {
    int mark = uri.indexOf('?');
    var path = mark < 0 ? uri : uri.substring(0, mark);
    var decoded = decode(path);
    if (decoded.isEmpty()) {
      return refusal("The path has an escape that is not UTF-8 text, or a control character.");
    }
    if (hasDotSegment(decoded.get())) {
      return refusal("The path has a segment . or .., which is not followed here.");
    }
    return mark < 0 ? Optional.empty() : faultInQuery(uri.substring(mark + 1));
  }

  private static Optional<Problem> faultInQuery(String query) {
    for (var pair : query.split("&", -1)) {
      if (decode(pair).isEmpty()) {
        int equals = pair.indexOf('=');
        var detail = "This is not UTF-8 text, percent-encoded, without control characters.";
        return decode(equals < 0 ? pair : pair.substring(0, equals))
            .map(name -> Problem.invalidParameter(name, "not-text", detail))
            .or(() -> refusal("The query has a parameter whose name is not text."));
      }
    }
    return Optional.empty();
  }

  private static boolean hasDotSegment(String path) {
    return List.of(path.split("/", -1)).stream().anyMatch(s -> s.equals(".") || s.equals(".."));
  }

  /** The text without its escapes; empty if that is not UTF-8 or has control characters. */
  private static Optional<String> decode(String escaped) {
    var bytes = new byte[escaped.length()];
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      int octet = escaped.charAt(i);
      if (octet == '%') {
        octet = octet(escaped, i + 1);
        i += 2;
      }
      if (octet < ' ' || octet == 0x7f) {
        return Optional.empty();
      }
      bytes[length++] = (byte) octet;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The value of two hex digits, or -1. */
  private static int octet(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static Optional<Problem> refusal(String detail) {
    return Optional.of(Problem.of(ProblemType.BAD_REQUEST, detail));
  }
}
