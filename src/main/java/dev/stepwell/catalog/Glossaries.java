package dev.stepwell.catalog;

import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.evaluation.Glossary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the slugs of catalogs stand for in evaluations. */
final class Glossaries {

  private Glossaries() {}

  static Glossary of(Catalog catalog) {
    List<Treatment> treatments = catalog.treatments();
    return new Glossary(
        treatments.stream().collect(Collectors.toMap(Treatment::slug, Treatment::identity)),
        slugs(treatments, it -> it.kind() == Treatment.Kind.DIAGNOSTIC, Treatment::slug),
        slugs(treatments, Treatment::surgical, Treatment::slug),
        catalog.redFlags().stream().collect(Collectors.toMap(RedFlag::slug, RedFlag::urgency)),
        slugs(catalog.findings(), it -> it.kind() == FindingKind.CONTRAINDICATION, Finding::slug));
  }

  private static <T> Set<String> slugs(
      Collection<T> entries, Predicate<T> which, Function<T, String> slug) {
    return entries.stream().filter(which).map(slug).collect(Collectors.toSet());
  }
}
