package dev.stepwell.picture;

import java.util.Locale;
import java.util.Optional;

/** How a field looks: its fill and its edge, on a light page and on a dark one. */
enum Look {
  /** The page itself. */
  PAPER("#ffffff", "#12171d"),
  /** The body of the staircase. */
  STAIR("#dde5ed", "#27323d"),
  /** A step. */
  STEP("#ffffff", "#1b232c", Ink.PLAIN),
  /** A step to take now. */
  NEXT("#e4f2fc", "#112b3d", Ink.WAY),
  /** A step that is done. */
  DONE("#e9f6ee", "#14291d", Ink.DONE),
  /** A step that is not open, or not for this person. */
  SHUT("#eef1f4", "#161c23", Ink.SOFT),
  /** A way out. */
  EXIT("#eef6fb", "#14232e", Ink.WAY),
  /** The red flags. */
  DANGER("#fdf0ef", "#2d1a1b", Ink.DANGER),
  /** What stands between the posts of a gate. */
  GATE("#fdf6e3", "#272112"),
  /** The posts and rails of a gate. */
  POST("#614700", "#f0cf78"),
  /** A box to be ticked. */
  BOX("#ffffff", "#12171d", Ink.GATE),
  /** A point before one thing of several. */
  POINT("#a3121c", "#ffaba6"),
  /** What is said around the ladder. */
  NOTE("#f1f4f7", "#1b232c", Ink.SOFT),
  /** The number of a required step. */
  BADGE("#18212b", "#edf2f7", Ink.PLAIN),
  /** The number of an optional step. */
  OPEN_BADGE("#ffffff", "#12171d", Ink.PLAIN);

  private final String light;
  private final String dark;
  private final Optional<Ink> edge;

  Look(String light, String dark) {
    this(light, dark, Optional.empty());
  }

  Look(String light, String dark, Ink edge) {
    this(light, dark, Optional.of(edge));
  }

  Look(String light, String dark, Optional<Ink> edge) {
    this.light = light;
    this.dark = dark;
    this.edge = edge;
  }

  String on(Page page) {
    return switch (page) {
      case LIGHT -> light;
      case DARK -> dark;
    };
  }

  String css() {
    return "l-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String rule(Page page) {
    return Style.rule(
        "." + css(), "fill:" + on(page) + edge.map(it -> ";stroke:" + it.on(page)).orElse(""));
  }
}
