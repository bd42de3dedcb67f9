package dev.stepwell.picture;

/** One thing in a drawing. Later ones stand on earlier ones. Lengths are in pixels. */
sealed interface Mark {

  /** The element that draws it. */
  String svg();

  /**
   * One line of words.
   *
   * @param x where it begins
   * @param y the line on which the letters stand
   */
  record Words(int x, int y, String text, Type type, Ink ink) implements Mark {

    /** Its width, at most. */
    int width() {
      return type.width(text);
    }

    @Override
    public String svg() {
      return "<text x=\"%d\" y=\"%d\" class=\"%s %s\">%s</text>"
          .formatted(x, y, type.css(), ink.css(), Xml.text(text));
    }
  }

  /** The outline of a field. */
  enum Outline {
    /** With round corners. */
    ROUND,
    /** With sharp corners. */
    SHARP,
    /** As round as can be. */
    CIRCLE,
    /** Its right side is the head of an arrow, which points out of the ladder. */
    ARROW;

    /** How much of a field's right side is no place for words. */
    int inset() {
      return this == ARROW ? 16 : 0;
    }
  }

  /**
   * A field.
   *
   * @param edge width of its edge, in tenths
   * @param dashed whether the edge is dashed
   */
  record Field(
      int x, int y, int width, int height, Outline outline, Look look, int edge, boolean dashed)
      implements Mark {

    @Override
    public String svg() {
      String style =
          " class=\"%s%s\"%s/>"
              .formatted(
                  look.css(),
                  dashed ? " dashed" : "",
                  edge == 0 ? "" : " stroke-width=\"" + edge / 10 + "." + edge % 10 + "\"");
      return switch (outline) {
        case ROUND -> rect(10) + style;
        case SHARP -> rect(2) + style;
        case CIRCLE -> rect(height / 2) + style;
        case ARROW -> arrow() + style;
      };
    }

    private String rect(int radius) {
      return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\""
          .formatted(x, y, width, height, radius);
    }

    private String arrow() {
      int head = x + width - outline.inset();
      return "<path d=\"M%d %dH%dL%d %dL%d %dH%dZ\""
          .formatted(x, y, head, x + width, y + height / 2, head, y + height, x);
    }
  }

  /**
   * A line, or a closed outline.
   *
   * @param path as SVG writes it
   * @param css the class that it has
   * @param edge its width, in tenths; 0 where it has none
   */
  record Line(String path, String css, int edge) implements Mark {

    @Override
    public String svg() {
      String width = edge == 0 ? "" : " stroke-width=\"" + edge / 10 + "." + edge % 10 + "\"";
      return "<path d=\"%s\" class=\"%s\"%s/>".formatted(path, css, width);
    }
  }

  /**
   * A sign, 16 wide and high.
   *
   * @param x its left side
   * @param y its upper side
   */
  record Sign(int x, int y, Icon icon, Ink ink) implements Mark {

    @Override
    public String svg() {
      return ("<path transform=\"translate(%d %d)\" d=\"%s\" class=\"%s-line\" stroke-width=\"2.2\""
              + " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>")
          .formatted(x, y, icon.path(), ink.css());
    }
  }
}
