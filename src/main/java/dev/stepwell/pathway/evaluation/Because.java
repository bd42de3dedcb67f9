package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Term;
import java.util.List;

/**
 * Why a step has its status.
 *
 * @param code what it is
 * @param about slugs of what it is about, as the code tells
 */
public record Because(Code code, List<String> about) {

  /** The reasons, in the order in which they are told. */
  public enum Code implements Term {
    /** A treatment of it helps; treatments. */
    RELIEF,
    /** A treatment of it helped, then wore off; treatments. */
    RELIEF_ENDED,
    /** Its treatment did not help enough; treatments. */
    INSUFFICIENT_RELIEF,
    /** Its treatment was not tolerated; treatments. */
    NOT_TOLERATED,
    /** Everything that it asks is answered. */
    ANSWERED,
    /** It took place; treatments. */
    DONE,
    /** A contraindication is present; findings. */
    CONTRAINDICATION,
    /** A red flag comes before everything else; red flags. */
    RED_FLAG,
    /** An exclusion is present; findings. */
    OUT_OF_SCOPE,
    /** The screen has open questions; red flags and exclusions. */
    SCREEN_INCOMPLETE,
    /** Its gate is unmet. */
    GATE_UNMET,
    /** Its gate is unknown. */
    GATE_UNKNOWN,
    /** Earlier required steps are open; ids of steps. */
    EARLIER_STEP_OPEN,
    /** A treatment of it is going on; treatments. */
    ONGOING,
    /** It was declined; treatments. */
    DECLINED,
    /** It was tried before, for less than its minimum; treatments. */
    TOO_SHORT,
    /** It was tried before, and nobody says for how long; treatments. */
    LENGTH_UNKNOWN
  }

  /** Copies the slugs. */
  public Because {
    about = List.copyOf(about);
  }

  static Because of(Code code) {
    return new Because(code, List.of());
  }
}
