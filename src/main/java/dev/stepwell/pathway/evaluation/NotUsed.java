package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Term;

/**
 * A trial that counts for no step of care and no gate of the pathway.
 *
 * @param index its place in the history, from 0
 * @param treatment slug of the treatment
 * @param code why
 */
public record NotUsed(int index, String treatment, Code code) {

  /** Why a trial does not count; of several that hold, the first. */
  public enum Code implements Term {
    /** The treatment must not be used for this condition. */
    FORBIDDEN_HERE,
    /** It is a test, and not a treatment. */
    A_TEST,
    /** It is surgery. */
    SURGICAL,
    /** The pathway does not use it. */
    NOT_IN_THIS_PATHWAY
  }
}
