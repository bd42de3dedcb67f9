package dev.stepwell.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of an entry that tells best why it was found.
 *
 * @param parts the text in parts, in their order
 */
public record Snippet(List<Part> parts) {

  /**
   * A part of a text.
   *
   * @param text as the catalog has it: text, and no markup
   * @param match whether it is one of the words that were sought
   */
  public record Part(String text, boolean match) {}

  /** Copies the list. */
  public Snippet {
    parts = List.copyOf(parts);
  }

  /** All of it as text. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
