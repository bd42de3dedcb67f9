package dev.stepwell.catalog;

import java.time.LocalDate;

/** An entry that clinicians review from time to time. */
public interface Reviewed {

  /** Day of the last clinical review. */
  LocalDate reviewedOn();

  /** Day by which the next one is due. */
  LocalDate nextReviewOn();
}
