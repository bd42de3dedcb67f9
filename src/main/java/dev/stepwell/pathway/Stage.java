package dev.stepwell.pathway;

/** Where in an escalation a step stands. A pathway never falls back from {@link #SURGICAL}. */
public enum Stage implements Term {
  /** Finding out what it is. */
  ASSESSMENT,
  /** Treatment without surgery. */
  NON_SURGICAL,
  /** A specialist weighs what comes next. */
  DECISION,
  /** Surgery, and what follows it. */
  SURGICAL
}
