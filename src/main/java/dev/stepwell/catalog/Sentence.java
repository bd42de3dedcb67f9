package dev.stepwell.catalog;

/** A part of a sentence that stands by itself. */
public final class Sentence {

  private Sentence() {}

  /** The same with a capital. */
  public static String of(String part) {
    return part.isEmpty()
        ? part
        : new StringBuilder()
            .appendCodePoint(Character.toUpperCase(part.codePointAt(0)))
            .append(part, part.offsetByCodePoints(0, 1), part.length())
            .toString();
  }
}
