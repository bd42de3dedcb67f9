package dev.stepwell.release;

import java.util.Optional;

/** A release was not recalled: there is none of that number, or it was recalled before. */
public final class RecallRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Recall> earlier;

  RecallRefusedException(int release, Optional<Recall> earlier) {
    super(
        earlier
            .map(recall -> "Release " + release + " was recalled at " + recall.at() + ".")
            .orElse("There is no release " + release + "."));
    this.earlier = earlier;
  }

  /** The recall that was before; empty if there is no such release. */
  public Optional<Recall> earlier() {
    return earlier;
  }
}
