package dev.stepwell.catalog;

/**
 * Something of a catalog that entries name, whether it is there or not.
 *
 * @param kind what it is
 * @param key the name by which it is called
 */
public record Target(Kind kind, String key) implements Comparable<Target> {

  /** What entries name. */
  public enum Kind {
    /** A condition. */
    CONDITION,
    /** The pathway of a condition. */
    PATHWAY,
    /** A treatment. */
    TREATMENT,
    /** A diagnostic. */
    DIAGNOSTIC,
    /** A finding, which may be a red flag. */
    FINDING,
    /** A finding that must be a red flag. */
    RED_FLAG,
    /** A source. */
    SOURCE,
    /** An equivalence group of treatments: it is there while a treatment is in it. */
    GROUP,
    /** A category of conditions. */
    CATEGORY
  }

  /** A treatment's equivalence group. */
  public static Target group(String group) {
    return new Target(Kind.GROUP, group);
  }

  /** A category of conditions. */
  public static Target category(Category category) {
    return new Target(Kind.CATEGORY, category.term());
  }

  @Override
  public int compareTo(Target other) {
    int first = kind.compareTo(other.kind);
    return first == 0 ? key.compareTo(other.key) : first;
  }
}
