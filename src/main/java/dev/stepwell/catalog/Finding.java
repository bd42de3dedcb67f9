package dev.stepwell.catalog;

import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A yes/no fact about a person.
 *
 * @param slug unique among findings, red flags included
 * @param kind what it is to a pathway
 * @param name in words
 * @param question the plain question that asks for it
 * @param statement a sentence that is true when it is present
 * @param help how to answer
 * @param codings its codes
 * @param sources ids of sources
 * @param reviewedOn day of the last clinical review
 * @param nextReviewOn day by which the next one is due
 */
public record Finding(
    String slug,
    FindingKind kind,
    String name,
    String question,
    String statement,
    Optional<String> help,
    List<Coding> codings,
    List<String> sources,
    LocalDate reviewedOn,
    LocalDate nextReviewOn)
    implements Reviewed {

  /** Checks the slug and copies the lists. */
  public Finding {
    Slug.require(slug);
    codings = List.copyOf(codings);
    sources = List.copyOf(sources);
  }
}
