package dev.stepwell.api.evaluation;

/**
 * An evaluation failed, which is a mistake of ours. It tells where, and what kind of failure it
 * was; the failure itself is left behind, as its message may quote from a history.
 */
final class EvaluationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EvaluationFailedException(Throwable failure) {
    super("an evaluation failed with " + failure.getClass().getName());
    setStackTrace(failure.getStackTrace());
  }
}
