package dev.stepwell.problem;

import java.util.ArrayList;
import java.util.List;

/** The list of entity-tags that a conditional request has (RFC 9110, 13.1). */
public final class EntityTags {

  private EntityTags() {}

  /**
   * What stands between its commas, without blanks around it; one within quotes is part of a tag.
   * Whether an element is a tag, nobody has looked.
   *
   * @param lines the values of all header lines, which are one list
   */
  public static List<String> elements(List<String> lines) {
    String list = String.join(",", lines);
    List<String> elements = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        elements.add(list.substring(begin, i).trim());
        begin = i + 1;
      }
    }
    elements.add(list.substring(begin).trim());
    return elements;
  }
}
