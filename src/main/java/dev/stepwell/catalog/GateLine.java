package dev.stepwell.catalog;

import dev.stepwell.pathway.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A line of a gate in words.
 *
 * @param text what it asks; where lines stand beneath it, how many of them
 * @param beneath the lines beneath it
 * @param known what is known of it; empty without an evaluation
 */
public record GateLine(String text, List<GateLine> beneath, Optional<Known> known) {

  /**
   * What is known of a line.
   *
   * @param verdict whether it holds
   * @param text the verdict in words
   * @param because why; empty where the lines beneath say it
   */
  public record Known(Verdict verdict, String text, Optional<String> because) {

    /** The verdict, and why, in one line. */
    public String line() {
      return because.map(it -> Phrases.say("judged", text, it)).orElse(text);
    }
  }

  /** Copies the lines. */
  public GateLine {
    beneath = List.copyOf(beneath);
  }

  /** Whether what it asks stands in the lines beneath. */
  public boolean isHeading() {
    return !beneath.isEmpty();
  }
}
