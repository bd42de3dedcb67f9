package dev.stepwell.api.representation;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Retirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes the document of one release from that of an earlier one. Of both there is one
 * representation in memory at a time.
 */
final class CatalogDelta {

  private final Edition earlier;
  private final Edition edition;
  private final List<RetiredEntryView> retired = new ArrayList<>();

  CatalogDelta(Edition earlier, Edition edition) {
    this.earlier = earlier;
    this.edition = edition;
  }

  CatalogView view() {
    return new CatalogView(
        categories(),
        entries(CatalogList.CONDITIONS),
        entries(CatalogList.PATHWAYS),
        entries(CatalogList.TREATMENTS),
        entries(CatalogList.DIAGNOSTICS),
        entries(CatalogList.FINDINGS),
        entries(CatalogList.RED_FLAGS),
        entries(CatalogList.FAQS),
        entries(CatalogList.SOURCES),
        Optional.of(retired));
  }

  private List<ConditionCategoryView> categories() {
    List<ConditionCategoryView> before = CatalogView.categories(earlier);
    return CatalogView.categories(edition).stream().filter(it -> !before.contains(it)).toList();
  }

  private <T, V> List<V> entries(CatalogList<T, V> list) {
    EntryType type = list.type();
    list.gone(earlier, edition)
        .forEach(it -> retired.add(RetiredEntryView.of(type.term(), it, retirement(type, it))));
    return list.changed(earlier, edition);
  }

  /** A red flag is in the list of findings too, and so a finding may have gone as a red flag. */
  private Retirement retirement(EntryType type, String key) {
    return Stream.of(type, type == EntryType.FINDING ? EntryType.RED_FLAG : type)
        .flatMap(it -> edition.retirement(it, key).stream())
        .max(Comparator.comparing(Retirement::release))
        .orElseThrow();
  }
}
