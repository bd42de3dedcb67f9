package dev.stepwell.picture;

import java.util.Locale;

/** The colours of words and small signs, on a light page and on a dark one. */
enum Ink {
  /** What is read first. */
  PLAIN("#18212b", "#edf2f7"),
  /** What is said beside it. */
  SOFT("#465361", "#b9c5d1"),
  /** The way on, and the ways out. */
  WAY("#0a5a86", "#86c8f2"),
  /** Danger. */
  DANGER("#a3121c", "#ffaba6"),
  /** Gates. */
  GATE("#614700", "#f0cf78"),
  /** What is done, or met. */
  DONE("#11603a", "#84d6a4"),
  /** On a filled badge. */
  ON_BADGE("#ffffff", "#12171d");

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  String on(Page page) {
    return switch (page) {
      case LIGHT -> light;
      case DARK -> dark;
    };
  }

  /** The class that has it as its fill. */
  String css() {
    return "i-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String rule(Page page) {
    return Style.rule("." + css(), "fill:" + on(page));
  }

  /** The same for signs that are lines. */
  String ruleOfLines(Page page) {
    return Style.rule("." + css() + "-line", "fill:none;stroke:" + on(page));
  }
}
