package dev.stepwell.picture;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The style sheet of all pictures. Its rules hold only within one, also where it stands in HTML.
 */
final class Style {

  /** The class of the outermost element. */
  static final String SCOPE = "stepwell-ladder";

  /** Sans-serif faces that are at most as wide as {@link Type} takes them to be. */
  private static final String FAMILY =
      "system-ui,-apple-system,'Segoe UI',Roboto,Arial,'Liberation Sans',sans-serif";

  static final String SHEET =
      rule(" text", "font-family:" + FAMILY)
          + Stream.of(Type.values()).map(Type::rule).collect(Collectors.joining())
          + rule(".dashed", "stroke-dasharray:7 5")
          + colours(Page.LIGHT)
          + "@media screen and (prefers-color-scheme:dark){\n"
          + colours(Page.DARK)
          + "}\n";

  /** Where a picture is a document of its own: as wide as the window, up to a width that reads. */
  static final String ALONE =
      "svg."
          + SCOPE
          + ":root{width:100%;max-width:480px;height:auto;margin:0 auto;display:block;"
          + "color-scheme:light dark}\n";

  private Style() {}

  private static String colours(Page page) {
    return Stream.of(
            Stream.of(Look.values()).map(it -> it.rule(page)),
            Stream.of(Ink.values()).map(it -> it.rule(page)),
            Stream.of(Ink.values()).map(it -> it.ruleOfLines(page)))
        .flatMap(rules -> rules)
        .collect(Collectors.joining());
  }

  /**
   * A rule.
   *
   * @param selector of a class, or of an element with a space before it
   */
  static String rule(String selector, String declarations) {
    String descendant = selector.startsWith(" ") ? selector : " " + selector;
    return "." + SCOPE + descendant + "{" + declarations + "}\n";
  }
}
