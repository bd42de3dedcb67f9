package dev.stepwell.problem;

import java.util.regex.Pattern;

/** The path of a resource as it stands in its annotations. */
public final class PathTemplate {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{[^/{}:]+(?::((?:[^{}]|\\{[^{}]*})*))?}");

  private PathTemplate() {}

  /**
   * The template {@code /a/{b}/{c: [0-9]+}} as a pattern of paths; a slash at the end is no
   * difference.
   */
  public static Pattern pattern(String template) {
    var pattern = new StringBuilder();
    var variable = VARIABLE.matcher(template);
    int end = 0;
    while (variable.find()) {
      pattern.append(Pattern.quote(template.substring(end, variable.start())));
      var expression = variable.group(1);
      pattern.append('(').append(expression == null ? "[^/]+" : expression.strip()).append(')');
      end = variable.end();
    }
    pattern.append(Pattern.quote(template.substring(end)));
    return Pattern.compile(pattern + "/?");
  }

  /** How many of its characters stand for themselves: the template with more of them goes first. */
  public static int literals(String template) {
    return VARIABLE.matcher(template).replaceAll("").length();
  }
}
