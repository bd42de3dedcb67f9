package dev.stepwell.pathway;

/** How soon a person needs to be seen, the most urgent first. */
public enum Urgency implements Term {
  /** Call the emergency number, or go to an emergency department now. */
  EMERGENCY,
  /** Be assessed today, by a clinician who can arrange tests. */
  SAME_DAY,
  /** Be assessed by a specialist within days, two weeks at most. */
  URGENT_REFERRAL,
  /** See a clinician within weeks. */
  SOON,
  /** Self-care or a routine appointment first. */
  ROUTINE;

  /** Whether a red flag may have this urgency. */
  public boolean isRedFlag() {
    return compareTo(URGENT_REFERRAL) <= 0;
  }
}
