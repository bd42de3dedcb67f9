package dev.stepwell.picture;

import java.util.Locale;

/**
 * The sizes of type, and how wide words are in them at most: nobody knows the reader's font, so
 * each character is taken as wide as in the widest of the usual sans-serif faces (Verdana, DejaVu
 * Sans).
 */
enum Type {
  /** The name of the ladder. */
  HEADING(21, true),
  /** What a step is. */
  TITLE(16, true),
  /** What is said of it. */
  BODY(14, false),
  /** What matters in it. */
  STRONG(14, true),
  /** What is said beside it. */
  SMALL(13, false),
  /** What kind of thing it is. */
  LABEL(12, true);

  private static final String NARROW = " !'(),-./:;I[\\]`ijlJt|\u00b7\u2019\u2018";
  private static final String SLIM = "fr\"";
  private static final String WIDE = "%&@MWmw#+<=>~^GOQ";

  private final int size;
  private final boolean bold;

  Type(int size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  int size() {
    return size;
  }

  /** From one line to the next. */
  int lineHeight() {
    return (size * 7 + 4) / 5;
  }

  /** How far the letters rise above the line, at most. */
  int ascent() {
    return size;
  }

  /** How far they reach below it, at most. */
  int descent() {
    return (size + 3) / 4;
  }

  /** How wide a text is, at most. */
  int width(String text) {
    int thousandths = text.codePoints().map(this::thousandths).sum();
    return (thousandths * size + 999) / 1000;
  }

  private int thousandths(int character) {
    int regular = regular(character);
    return bold ? regular * 23 / 20 : regular;
  }

  private static int regular(int character) {
    if (NARROW.indexOf(character) >= 0) {
      return 400;
    }
    if (character < 0x80) {
      return SLIM.indexOf(character) >= 0
          ? 475
          : WIDE.indexOf(character) >= 0 ? 1000 : Character.isUpperCase(character) ? 770 : 640;
    }
    // What is joined to the character before it may still be shown by itself.
    return character < 0x250 ? 1000 : character < 0x1f000 ? 1200 : 1500;
  }

  String css() {
    return "t-" + name().toLowerCase(Locale.ROOT);
  }

  String rule() {
    return Style.rule("." + css(), "font-size:" + size + "px" + (bold ? ";font-weight:700" : ""));
  }
}
