package dev.stepwell.picture;

/** What stands between elements. */
final class Xml {

  private static final int REPLACEMENT = 0xfffd;

  private Xml() {}

  /** A text, with what XML reads as its own escaped, and what no document may hold replaced. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(it -> append(escaped, it));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int character) {
    switch (character) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      case '\t', '\n', '\r' -> escaped.append(' ');
      default -> escaped.appendCodePoint(isCharacter(character) ? character : REPLACEMENT);
    }
  }

  /** XML 1.0, production 2; control characters of the C1 set are allowed there, and not here. */
  private static boolean isCharacter(int it) {
    boolean isControl = it < 0x20 || (it >= 0x7f && it <= 0x9f);
    boolean isSurrogate = it >= 0xd800 && it <= 0xdfff;
    return !isControl && !isSurrogate && it != 0xfffe && it != 0xffff;
  }
}
