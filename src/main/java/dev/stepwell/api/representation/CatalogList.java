package dev.stepwell.api.representation;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Source;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.release.Edition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One list of the document of a whole catalog. The lists that it gives hold entries, and make the
 * representation of each when it is looked at.
 *
 * @param type what is in it
 * @param entries all of it, in the order of its keys
 * @param key what is unique within it
 * @param view how one is shown
 */
record CatalogList<T, V>(
    EntryType type,
    Function<Catalog, Collection<T>> entries,
    Function<T, String> key,
    BiFunction<Reading, T, V> view) {

  static final CatalogList<Condition, ConditionView> CONDITIONS =
      new CatalogList<>(
          EntryType.CONDITION,
          Catalog::conditions,
          Condition::slug,
          (reading, it) -> ConditionView.of(reading, it.slug()));

  static final CatalogList<Pathway, PathwayView> PATHWAYS =
      new CatalogList<>(
          EntryType.PATHWAY,
          Catalog::pathways,
          Pathway::condition,
          (reading, it) -> PathwayView.of(reading, it.condition()));

  static final CatalogList<Treatment, TreatmentView> TREATMENTS =
      new CatalogList<>(
          EntryType.TREATMENT, Catalog::treatments, Treatment::slug, TreatmentView::of);

  static final CatalogList<Diagnostic, DiagnosticView> DIAGNOSTICS =
      new CatalogList<>(
          EntryType.DIAGNOSTIC, Catalog::diagnostics, Diagnostic::slug, DiagnosticView::of);

  static final CatalogList<Finding, FindingView> FINDINGS =
      new CatalogList<>(EntryType.FINDING, Catalog::findings, Finding::slug, FindingView::of);

  static final CatalogList<RedFlag, RedFlagView> RED_FLAGS =
      new CatalogList<>(EntryType.RED_FLAG, Catalog::redFlags, RedFlag::slug, RedFlagView::of);

  static final CatalogList<Faq, FaqView> FAQS =
      new CatalogList<>(EntryType.FAQ, Catalog::faqs, Faq::slug, FaqView::of);

  static final CatalogList<Source, SourceView> SOURCES =
      new CatalogList<>(EntryType.SOURCE, Catalog::sources, Source::id, SourceView::of);

  /** Before it, no review is overdue. */
  private static final LocalDate NO_DAY = LocalDate.MIN;

  /** A reading of what does not depend on the day. */
  static Reading reading(Edition edition) {
    return new Reading(edition, NO_DAY);
  }

  /** All of an edition. */
  List<V> all(Edition edition) {
    return views(edition, List.copyOf(entries.apply(edition.catalog())));
  }

  /**
   * What is not shown as it was in an earlier edition, or was not there. The representations are
   * compared, and not the entries: they tell parts of other entries, such as their names.
   */
  List<V> changed(Edition earlier, Edition edition) {
    Map<String, T> then = byKey(earlier);
    return views(
        edition,
        entries.apply(edition.catalog()).stream()
            .filter(
                it ->
                    !Optional.ofNullable(then.get(key.apply(it)))
                        .map(old -> one(earlier, old))
                        .equals(Optional.of(one(edition, it))))
            .toList());
  }

  /** The keys of what was there in an earlier edition, and is no longer. */
  Stream<String> gone(Edition earlier, Edition edition) {
    Map<String, T> now = byKey(edition);
    return entries.apply(earlier.catalog()).stream().map(key).filter(it -> !now.containsKey(it));
  }

  private List<V> views(Edition edition, List<T> some) {
    return new Views<>(some, it -> one(edition, it));
  }

  /** By itself, as where it is read alone: its release is that of what it tells. */
  private V one(Edition edition, T entry) {
    return view.apply(reading(edition), entry);
  }

  private Map<String, T> byKey(Edition edition) {
    Map<String, T> byKey = new HashMap<>();
    entries.apply(edition.catalog()).forEach(it -> byKey.put(key.apply(it), it));
    return byKey;
  }
}
