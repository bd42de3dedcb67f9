package dev.stepwell.pathway;

/**
 * A constant that is a term of the field. In documents, in SQL and on the wire it is written in
 * kebab-case, for example {@code urgent-referral}.
 */
public interface Term {

  /** The constant's Java name; every enum has it. */
  String name();

  /** The constant in kebab-case. */
  default String term() {
    return Terms.of(this);
  }
}
