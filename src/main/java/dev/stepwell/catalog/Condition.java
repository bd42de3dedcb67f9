package dev.stepwell.catalog;

import dev.stepwell.pathway.Slug;
import dev.stepwell.pathway.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A condition.
 *
 * @param slug unique among conditions
 * @param name in words
 * @param category the one that it belongs to
 * @param aliases other names, acronyms among them
 * @param summary what it is, in plain words
 * @param symptoms what is felt
 * @param bodySystems the systems of the body that it touches
 * @param urgency how soon a person with it needs to be seen
 * @param urgencyNote when that is sooner
 * @param codings its codes
 * @param codingNote how they are to be used
 * @param surgeryNote what the catalog says of surgery for it
 * @param causes slugs of the conditions that it can cause
 * @param considerFirst slugs of like conditions to rule out first
 * @param sources ids of sources
 * @param reviewedOn day of the last clinical review
 * @param nextReviewOn day by which the next one is due
 */
public record Condition(
    String slug,
    String name,
    Category category,
    List<String> aliases,
    String summary,
    List<String> symptoms,
    List<String> bodySystems,
    Urgency urgency,
    Optional<String> urgencyNote,
    List<Coding> codings,
    Optional<String> codingNote,
    Optional<String> surgeryNote,
    List<String> causes,
    List<String> considerFirst,
    List<String> sources,
    LocalDate reviewedOn,
    LocalDate nextReviewOn)
    implements Reviewed {

  /** Checks the slugs and copies the lists. */
  public Condition {
    Slug.require(slug);
    aliases = List.copyOf(aliases);
    symptoms = List.copyOf(symptoms);
    bodySystems = List.copyOf(bodySystems);
    codings = List.copyOf(codings);
    causes = Slug.requireAll(causes);
    considerFirst = Slug.requireAll(considerFirst);
    sources = List.copyOf(sources);
  }
}
