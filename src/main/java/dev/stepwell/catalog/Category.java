package dev.stepwell.catalog;

import dev.stepwell.pathway.Term;

/** The four categories of conditions. A condition has one; links between causes cross them. */
public enum Category implements Term {
  /** Joints, ligaments, muscles, tendons. */
  MUSCULOSKELETAL("Musculoskeletal causes"),
  /** Nerves and nerve roots. */
  NERVE_RELATED("Nerve-related causes"),
  /** The spine and its discs. */
  SPINAL("Spinal disorders and structural conditions"),
  /** Blood vessels. They have no pain ladder. */
  VASCULAR("Vascular and circulatory conditions");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  /** The category's name in words. */
  public String title() {
    return title;
  }
}
