package dev.stepwell.catalog;

import dev.stepwell.pathway.Slug;
import java.time.LocalDate;
import java.util.List;

/**
 * A question that people ask, and an answer.
 *
 * @param slug unique among FAQs
 * @param question as people ask it
 * @param answer in plain words
 * @param correction what the usual answer gets wrong
 * @param conditions slugs of conditions that it concerns
 * @param treatments slugs of treatments that it concerns
 * @param redFlags slugs of red flags that come before the answer
 * @param codings codes of the complaint
 * @param sources ids of sources
 * @param reviewedOn day of the last clinical review
 * @param nextReviewOn day by which the next one is due
 */
public record Faq(
    String slug,
    String question,
    String answer,
    String correction,
    List<String> conditions,
    List<String> treatments,
    List<String> redFlags,
    List<Coding> codings,
    List<String> sources,
    LocalDate reviewedOn,
    LocalDate nextReviewOn)
    implements Reviewed {

  /** Checks the slugs and copies the lists. */
  public Faq {
    Slug.require(slug);
    conditions = Slug.requireAll(conditions);
    treatments = Slug.requireAll(treatments);
    redFlags = Slug.requireAll(redFlags);
    codings = List.copyOf(codings);
    sources = List.copyOf(sources);
  }
}
