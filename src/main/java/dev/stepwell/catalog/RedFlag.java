package dev.stepwell.catalog;

import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Slug;
import dev.stepwell.pathway.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sign that overrides every ladder. It is a finding of the same slug.
 *
 * @param slug unique among findings
 * @param name in words
 * @param sign what is seen or felt
 * @param urgency emergency, same-day or urgent-referral
 * @param action what to do
 * @param question the plain question that asks for it
 * @param codings its codes
 * @param sources ids of sources
 * @param reviewedOn day of the last clinical review
 * @param nextReviewOn day by which the next one is due
 */
public record RedFlag(
    String slug,
    String name,
    String sign,
    Urgency urgency,
    String action,
    String question,
    List<Coding> codings,
    List<String> sources,
    LocalDate reviewedOn,
    LocalDate nextReviewOn)
    implements Reviewed {

  /** Checks the slug and the urgency, and copies the lists. */
  public RedFlag {
    Slug.require(slug);
    if (!urgency.isRedFlag()) {
      throw new IllegalArgumentException("a red flag is never " + urgency.term());
    }
    codings = List.copyOf(codings);
    sources = List.copyOf(sources);
  }

  /** The finding that it is. */
  public Finding asFinding() {
    return new Finding(
        slug,
        FindingKind.RED_FLAG,
        name,
        question,
        sign,
        Optional.empty(),
        codings,
        sources,
        reviewedOn,
        nextReviewOn);
  }
}
