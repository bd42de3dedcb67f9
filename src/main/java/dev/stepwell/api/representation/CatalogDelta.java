package dev.stepwell.api.representation;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Retirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes the document of one release from that of an earlier one. The representations are
 * compared, and not the entries: they tell parts of other entries, such as their names.
 */
final class CatalogDelta {

  private final CatalogView before;
  private final CatalogView after;
  private final Edition edition;
  private final List<RetiredEntryView> retired = new ArrayList<>();

  /** Between two documents; the edition is that of the later one. */
  CatalogDelta(CatalogView before, CatalogView after, Edition edition) {
    this.before = before;
    this.after = after;
    this.edition = edition;
  }

  CatalogView view() {
    return new CatalogView(
        changed(before.categories(), after.categories(), ConditionCategoryView::slug),
        entries(EntryType.CONDITION, CatalogView::conditions, ConditionView::slug),
        entries(EntryType.PATHWAY, CatalogView::pathways, it -> it.condition().slug()),
        entries(EntryType.TREATMENT, CatalogView::treatments, TreatmentView::slug),
        entries(EntryType.DIAGNOSTIC, CatalogView::diagnostics, DiagnosticView::slug),
        entries(EntryType.FINDING, CatalogView::findings, FindingView::slug),
        entries(EntryType.RED_FLAG, CatalogView::redFlags, RedFlagView::slug),
        entries(EntryType.FAQ, CatalogView::faqs, FaqView::slug),
        entries(EntryType.SOURCE, CatalogView::sources, SourceView::id),
        Optional.of(retired));
  }

  private <T> List<T> entries(
      EntryType type, Function<CatalogView, List<T>> list, Function<T, String> key) {
    Map<String, T> now = byKey(list.apply(after), key);
    list.apply(before).stream()
        .map(key)
        .filter(it -> !now.containsKey(it))
        .forEach(it -> retired.add(RetiredEntryView.of(type.term(), it, retirement(type, it))));
    return changed(list.apply(before), list.apply(after), key);
  }

  /** A red flag is in the list of findings too, and so a finding may have gone as a red flag. */
  private Retirement retirement(EntryType type, String key) {
    return Stream.of(type, type == EntryType.FINDING ? EntryType.RED_FLAG : type)
        .flatMap(it -> edition.retirement(it, key).stream())
        .max(Comparator.comparing(Retirement::release))
        .orElseThrow();
  }

  private static <T> List<T> changed(List<T> before, List<T> after, Function<T, String> key) {
    Map<String, T> then = byKey(before, key);
    return after.stream().filter(it -> !it.equals(then.get(key.apply(it)))).toList();
  }

  private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
    return items.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
