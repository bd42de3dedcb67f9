package dev.stepwell.catalog;

import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Term;
import java.util.function.Function;

/** The types of entries that a catalog holds, each with the key that is unique within it. */
@SuppressWarnings("ImmutableEnumChecker") // a method reference holds no state
public enum EntryType implements Term {
  /** {@link dev.stepwell.catalog.Condition} */
  CONDITION("conditions", Condition.class, Condition::slug),
  /** {@link dev.stepwell.pathway.Pathway}, under the slug of its condition */
  PATHWAY("pathways", Pathway.class, Pathway::condition),
  /** {@link dev.stepwell.catalog.Treatment} */
  TREATMENT("treatments", Treatment.class, Treatment::slug),
  /** {@link dev.stepwell.catalog.Diagnostic} */
  DIAGNOSTIC("diagnostics", Diagnostic.class, Diagnostic::slug),
  /** {@link dev.stepwell.catalog.Finding}, red flags apart */
  FINDING("findings", Finding.class, Finding::slug),
  /** {@link dev.stepwell.catalog.RedFlag} */
  RED_FLAG("redFlags", RedFlag.class, RedFlag::slug),
  /** {@link dev.stepwell.catalog.Faq} */
  FAQ("faqs", Faq.class, Faq::slug),
  /** {@link dev.stepwell.catalog.Source}, under its id */
  SOURCE("sources", Source.class, Source::id);

  private final String plural;
  private final Class<?> valueType;
  private final Function<Object, String> key;

  <T> EntryType(String plural, Class<T> valueType, Function<T, String> key) {
    this.plural = plural;
    this.valueType = valueType;
    this.key = entry -> key.apply(valueType.cast(entry));
  }

  /** The member that holds the entries of this type in a document of the catalog. */
  public String plural() {
    return plural;
  }

  /** The class of its entries. */
  public Class<?> valueType() {
    return valueType;
  }

  /** The key of an entry of this type. */
  public String keyOf(Object entry) {
    return key.apply(entry);
  }
}
