package dev.stepwell.catalog;

import dev.stepwell.pathway.Term;
import java.util.List;

/**
 * What the evidence says, with both sides where it is contested.
 *
 * @param grade in one word
 * @param note in plain words
 * @param supporting ids of the sources in favour
 * @param opposing ids of the sources against
 */
public record Evidence(Grade grade, String note, List<String> supporting, List<String> opposing) {

  /** The grades of evidence. */
  public enum Grade implements Term {
    /** Guidelines agree on it. */
    SUPPORTED,
    /** Supported for a short effect only. */
    SUPPORTED_SHORT,
    /** Supported under conditions that the note names. */
    CONDITIONAL,
    /** Sources differ by situation. */
    MIXED,
    /** Few or small studies. */
    LIMITED,
    /** Sources contradict each other. */
    CONTESTED,
    /** Outside the approved use, on weak evidence. */
    OFF_LABEL_WEAK,
    /** Sources advise against it. */
    NOT_SUPPORTED,
    /** A test: it is judged by what it shows. */
    DIAGNOSTIC
  }

  /** Copies the lists. */
  public Evidence {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
  }
}
