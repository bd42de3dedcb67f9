package dev.stepwell.identity;

/** Wants to know of everything that was tried where a role is needed, and what came of it. */
public interface Witness {

  /** Called on the event loop, when the answer has been sent: not for what takes long. */
  void answered(Attempt attempt, int status);
}
