package dev.stepwell.api;

import static dev.stepwell.api.ReadParameter.CATEGORY;
import static dev.stepwell.api.ReadParameter.CODE;
import static dev.stepwell.api.ReadParameter.CONDITION;
import static dev.stepwell.api.ReadParameter.CURSOR;
import static dev.stepwell.api.ReadParameter.FINDING_KIND;
import static dev.stepwell.api.ReadParameter.FROM;
import static dev.stepwell.api.ReadParameter.LIMIT;
import static dev.stepwell.api.ReadParameter.Q;
import static dev.stepwell.api.ReadParameter.REVIEW_DUE_BEFORE;
import static dev.stepwell.api.ReadParameter.SEARCH_LIMIT;
import static dev.stepwell.api.ReadParameter.SEARCH_Q;
import static dev.stepwell.api.ReadParameter.SEARCH_TYPE;
import static dev.stepwell.api.ReadParameter.SINCE;
import static dev.stepwell.api.ReadParameter.SLUG;
import static dev.stepwell.api.ReadParameter.SURGICAL;
import static dev.stepwell.api.ReadParameter.TREATMENT_KIND;
import static dev.stepwell.api.ReadParameter.URGENCY;

import dev.stepwell.api.representation.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The reads of the API, one for each operation: its name, and the parameters that it takes. */
@SuppressWarnings("ImmutableEnumChecker") // the list is an unmodifiable copy
public enum Read {
  GET_ENTRY_POINT(Shape.ENTRY),
  GET_CATALOG(Shape.ENTRY, SINCE),
  LIST_CATEGORIES(Shape.WHOLE),
  LIST_CONDITIONS(Shape.PAGED, CATEGORY, URGENCY, SURGICAL, CODE, Q, REVIEW_DUE_BEFORE),
  GET_CONDITION(Shape.ENTRY),
  LIST_CONDITION_TREATMENTS(Shape.ENTRY),
  LIST_CONDITION_HISTORY("/conditions/%s/history"),
  GET_PATHWAY(Shape.ENTRY),
  GET_PATHWAY_PICTURE(Shape.ENTRY),
  GET_PATHWAY_INTAKE(Shape.ENTRY),
  LIST_TREATMENTS(Shape.PAGED, TREATMENT_KIND, SURGICAL, CONDITION, Q, REVIEW_DUE_BEFORE),
  GET_TREATMENT(Shape.ENTRY),
  LIST_TREATMENT_HISTORY("/treatments/%s/history"),
  LIST_DIAGNOSTICS(Shape.PAGED, REVIEW_DUE_BEFORE),
  GET_DIAGNOSTIC(Shape.ENTRY),
  LIST_RED_FLAGS(Shape.PAGED, REVIEW_DUE_BEFORE),
  GET_RED_FLAG(Shape.ENTRY),
  LIST_FINDINGS(Shape.PAGED, FINDING_KIND, REVIEW_DUE_BEFORE),
  GET_FINDING(Shape.ENTRY),
  LIST_FAQS(Shape.PAGED, REVIEW_DUE_BEFORE),
  GET_FAQ(Shape.ENTRY),
  LIST_SOURCES(Shape.PAGED),
  GET_SOURCE(Shape.ENTRY),
  SEARCH(Shape.CURRENT, SEARCH_Q, SEARCH_TYPE, SEARCH_LIMIT),
  LIST_RELEASES(Shape.PAGED),
  GET_RELEASE(Shape.ENTRY),
  GET_RELEASE_DIFF("/releases/%s/diff", FROM, SLUG);

  /** What an operation answers. */
  private enum Shape {
    /** One thing. */
    ENTRY,
    /** A collection that is never paged. */
    WHOLE,
    /** A page of a collection. */
    PAGED,
    /** One thing, of the current release only. */
    CURRENT
  }

  private final Shape shape;
  private final Optional<String> beneath;
  private final List<ReadParameter> parameters;

  Read(Shape shape, ReadParameter... filters) {
    this(shape, Optional.empty(), filters);
  }

  /** A page of a collection that stands beneath an entry: its path, with a place for the key. */
  Read(String beneath, ReadParameter... filters) {
    this(Shape.PAGED, Optional.of(beneath), filters);
  }

  Read(Shape shape, Optional<String> beneath, ReadParameter... filters) {
    this.shape = shape;
    this.beneath = beneath;
    List<ReadParameter> all = new ArrayList<>(List.of(filters));
    if (shape == Shape.PAGED) {
      all.add(LIMIT);
      all.add(CURSOR);
    }
    if (shape != Shape.CURRENT) {
      all.addAll(ReadParameter.OF_THE_RELEASE);
    }
    this.parameters = List.copyOf(all);
  }

  /** The parameters that it takes, in the order in which they are documented. */
  public List<ReadParameter> parameters() {
    return parameters;
  }

  /** Whether it answers a collection, paged or whole. */
  public boolean isCollection() {
    return shape == Shape.WHOLE || shape == Shape.PAGED;
  }

  /**
   * The path of a paged collection.
   *
   * @param key key of the entry that it stands beneath; empty for one that stands by itself
   */
  String collection(String key) {
    if (shape != Shape.PAGED) {
      throw new IllegalStateException(this + " answers no paged collection");
    }
    String name = name().substring("LIST_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
    return Paths.ROOT + beneath.map(path -> path.formatted(key)).orElse("/" + name);
  }

  /** The name of the operation, in camelCase. */
  public String operationId() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0]
        + Stream.of(words)
            .skip(1)
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .reduce("", String::concat);
  }
}
