package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the built-in catalog names, whatever the condition.
 *
 * @param identities what tells each treatment apart: its equivalence group, else its slug
 * @param tests the treatments that are tests
 * @param surgical the treatments that are surgery
 * @param redFlags every red flag with its urgency
 * @param kinds every finding with its kind
 * @param treatments their slugs, sorted
 * @param findings by kind, sorted
 */
record Words(
    Map<String, String> identities,
    Set<String> tests,
    Set<String> surgical,
    Map<String, Urgency> redFlags,
    Map<String, FindingKind> kinds,
    List<String> treatments,
    Map<FindingKind, List<String>> findings) {

  static final Catalog CATALOG = BuiltInContent.catalog();
  static final Words ALL = of(CATALOG);

  private static Words of(Catalog catalog) {
    return new Words(
        map(catalog.treatments(), Treatment::slug, Treatment::identity),
        catalog.treatments().stream()
            .filter(it -> it.kind() == Treatment.Kind.DIAGNOSTIC)
            .map(Treatment::slug)
            .collect(Collectors.toSet()),
        catalog.treatments().stream()
            .filter(Treatment::surgical)
            .map(Treatment::slug)
            .collect(Collectors.toSet()),
        map(catalog.redFlags(), RedFlag::slug, RedFlag::urgency),
        map(List.copyOf(catalog.findings()), Finding::slug, Finding::kind),
        catalog.treatments().stream().map(Treatment::slug).sorted().toList(),
        catalog.findings().stream()
            .sorted(Comparator.comparing(Finding::slug))
            .collect(
                Collectors.groupingBy(
                    Finding::kind, Collectors.mapping(Finding::slug, Collectors.toList()))));
  }

  private static <T, V> Map<String, V> map(
      List<T> entries, Function<T, String> slug, Function<T, V> value) {
    return entries.stream()
        .collect(Collectors.toMap(slug, value, (one, other) -> one, TreeMap::new));
  }

  String identity(String treatment) {
    return Optional.ofNullable(identities.get(treatment)).orElseThrow();
  }

  /** The names of the same procedure. */
  List<String> namesOf(String identity) {
    return treatments.stream().filter(it -> identity(it).equals(identity)).toList();
  }

  FindingKind kind(String finding) {
    return Optional.ofNullable(kinds.get(finding)).orElseThrow();
  }

  /** The findings of a kind, by slug. */
  List<String> findings(FindingKind kind) {
    return findings.getOrDefault(kind, List.of());
  }
}
