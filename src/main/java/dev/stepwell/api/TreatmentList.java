package dev.stepwell.api;

import dev.stepwell.api.representation.PageView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.api.representation.TreatmentSummary;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** The list of treatments, filtered. */
final class TreatmentList {

  private TreatmentList() {}

  static PageView<Object> of(HttpServerRequest request, Reading reading, Query query) {
    reading.noteAll(EntryType.TREATMENT, EntryType.PATHWAY);
    Optional<Pathway> pathway =
        query.get(ReadParameter.CONDITION, String.class).map(slug -> pathway(reading, slug));
    List<Treatment> found =
        reading.catalog().treatments().stream()
            .filter(it -> Filters.is(query, ReadParameter.TREATMENT_KIND, it.kind()))
            .filter(it -> matches(query, it))
            .filter(it -> pathway.map(path -> path.uses(it.slug())).orElse(true))
            .toList();
    return Pages.of(
        Read.LIST_TREATMENTS,
        request,
        reading,
        query,
        found,
        Treatment::slug,
        it -> TreatmentSummary.of(reading, it));
  }

  private static boolean matches(Query query, Treatment treatment) {
    return Filters.is(query, ReadParameter.SURGICAL, treatment.surgical())
        && query
            .get(ReadParameter.Q, String.class)
            .map(text -> Words.of(text).occurIn(treatment.name(), treatment.aliases()))
            .orElse(true)
        && Filters.isDue(query, treatment);
  }

  private static Pathway pathway(Reading reading, String condition) {
    return reading
        .catalog()
        .pathway(condition)
        .orElseThrow(
            () ->
                Problem.invalidParameters(
                    List.of(
                        Query.unknownValue(
                            ReadParameter.CONDITION.parameter(),
                            condition,
                            List.copyOf(reading.catalog().entries(EntryType.PATHWAY).keySet())))));
  }
}
