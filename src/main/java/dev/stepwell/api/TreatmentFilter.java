package dev.stepwell.api;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import java.util.List;
import java.util.Optional;

/** The filters of the list of treatments. */
final class TreatmentFilter {

  private TreatmentFilter() {}

  static List<Treatment> apply(Catalog catalog, Query query) {
    Optional<Pathway> pathway =
        query.get(ReadParameter.CONDITION, String.class).flatMap(catalog::pathway);
    return catalog.treatments().stream()
        .filter(it -> Filters.is(query, ReadParameter.TREATMENT_KIND, it.kind()))
        .filter(it -> Filters.is(query, ReadParameter.SURGICAL, it.surgical()))
        .filter(it -> Filters.isNamed(query, it.name(), it.aliases()))
        .filter(it -> pathway.map(path -> path.uses(it.slug())).orElse(true))
        .toList();
  }
}
