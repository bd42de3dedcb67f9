package dev.stepwell.audit;

import java.util.Locale;

/** What came of an attempt. */
public enum Outcome {
  /** It was done, and is in force. */
  DONE,
  /** It was not allowed, or not possible as asked: a 4xx. */
  REFUSED,
  /** It failed for no fault of the caller's: a 5xx. */
  FAILED;

  /** Its name in the table, in the contract and in the log. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Outcome of(String term) {
    return valueOf(term.toUpperCase(Locale.ROOT));
  }
}
