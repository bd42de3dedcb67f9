package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.catalog.Link;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Step;
import java.util.List;

/**
 * What the evidence says of a treatment.
 *
 * @param about the treatment
 * @param grade term of the grade
 * @param gradeText the grade in words
 * @param note in plain words
 * @param supporting the sources in favour
 * @param opposing the sources against
 */
record EvidenceLine(
    String about,
    String grade,
    String gradeText,
    String note,
    List<SourceLine> supporting,
    List<SourceLine> opposing) {

  /** Of a treatment in general. */
  static EvidenceLine of(Catalog catalog, Treatment treatment) {
    return of(catalog, treatment, treatment.evidence());
  }

  /** Of the treatments of a step for a condition; in general, where none speaks of the pair. */
  static List<EvidenceLine> of(Catalog catalog, Condition condition, Step step) {
    return step.activity().treatments().stream()
        .flatMap(slug -> catalog.treatment(slug).stream())
        .map(
            treatment ->
                of(
                    catalog,
                    treatment,
                    catalog
                        .strongestLink(condition, treatment)
                        .map(Link::evidence)
                        .orElse(treatment.evidence())))
        .toList();
  }

  private static EvidenceLine of(Catalog catalog, Treatment treatment, Evidence it) {
    return new EvidenceLine(
        treatment.name(),
        it.grade().term(),
        Words.of("grade", it.grade()),
        it.note(),
        SourceLine.of(catalog, it.supporting()),
        SourceLine.of(catalog, it.opposing()));
  }
}
