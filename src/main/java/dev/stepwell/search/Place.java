package dev.stepwell.search;

import java.util.Locale;

/** Where in an entry a word stands: the further up, the more it counts. */
enum Place {
  /** Its name; the question of an FAQ. */
  NAME(8),
  /** Its other names. */
  ALIAS(7),
  /** What is felt or seen: symptoms, the signs of a red flag, the question of a finding. */
  SIGN(5),
  /** What it is. */
  SUMMARY(4),
  /** All else that it tells: notes, cautions, titles of codes. */
  TEXT(2);

  private final float weight;

  Place(float weight) {
    this.weight = weight;
  }

  /** What a word there counts. */
  float weight() {
    return weight;
  }

  /** The name of the field of the index. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
