package dev.stepwell.catalog;

import dev.stepwell.pathway.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A test or an examination. It never counts as a trial of treatment.
 *
 * @param slug unique among diagnostics
 * @param name in words
 * @param aliases other names
 * @param summary what it is
 * @param shows what it can show
 * @param limits what it cannot show
 * @param evidence what the evidence says of its use
 * @param sources ids of sources
 * @param reviewedOn day of the last clinical review
 * @param nextReviewOn day by which the next one is due
 */
public record Diagnostic(
    String slug,
    String name,
    List<String> aliases,
    String summary,
    String shows,
    String limits,
    Optional<Evidence> evidence,
    List<String> sources,
    LocalDate reviewedOn,
    LocalDate nextReviewOn)
    implements Reviewed {

  /** Checks the slug and copies the lists. */
  public Diagnostic {
    Slug.require(slug);
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
  }
}
