package dev.stepwell.catalog;

import dev.stepwell.pathway.Slug;
import dev.stepwell.pathway.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A treatment.
 *
 * @param slug unique among treatments
 * @param name in words
 * @param aliases other names
 * @param kind what kind of treatment
 * @param surgical whether it is surgery
 * @param tier invasiveness: 0 none, 1 medicine, 2 needle, 3 ablation, 4 surgery
 * @param rank its usual place in a ladder, which is not the tier
 * @param setting where it is done
 * @param summary what it is, in plain words
 * @param relief what is known of relief, with no promise
 * @param cautions each with its sources
 * @param evidence what the evidence says
 * @param group its equivalence group: two names for one procedure count as one trial
 * @param codings its codes
 * @param links the conditions that it is tied to
 * @param sources ids of sources
 * @param reviewedOn day of the last clinical review
 * @param nextReviewOn day by which the next one is due
 */
public record Treatment(
    String slug,
    String name,
    List<String> aliases,
    Kind kind,
    boolean surgical,
    int tier,
    int rank,
    String setting,
    String summary,
    String relief,
    List<Caution> cautions,
    Evidence evidence,
    Optional<String> group,
    List<Coding> codings,
    List<Link> links,
    List<String> sources,
    LocalDate reviewedOn,
    LocalDate nextReviewOn)
    implements Reviewed {

  /** The most invasive tier that may be compulsory. */
  private static final int MOST_INVASIVE_COMPULSORY = 1;

  /** The kinds of treatments. */
  public enum Kind implements Term {
    /** Exercise, advice, self-care. */
    CONSERVATIVE,
    /** Medicines. */
    MEDICATION,
    /** A test that the starting list names among the treatments. */
    DIAGNOSTIC,
    /** Injections and blocks. */
    INJECTION,
    /** A nerve is destroyed on purpose. */
    ABLATION,
    /** A medicine given into a vein. */
    INFUSION,
    /** A nerve is stimulated. */
    NEUROMODULATION,
    /** Surgery. */
    SURGERY
  }

  /** Checks the slugs and the tier, and copies the lists. */
  public Treatment {
    Slug.require(slug);
    group.ifPresent(Slug::require);
    if (tier < 0 || tier > 4) {
      throw new IllegalArgumentException("a tier is 0 to 4, not " + tier);
    }
    aliases = List.copyOf(aliases);
    cautions = List.copyOf(cautions);
    codings = List.copyOf(codings);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }

  /** Whether a pathway may ever demand it: no needle, no ablation, no infusion, no stimulation. */
  public boolean mayBeCompulsory() {
    return tier <= MOST_INVASIVE_COMPULSORY
        && switch (kind) {
          case CONSERVATIVE, MEDICATION -> true;
          case DIAGNOSTIC, INJECTION, ABLATION, INFUSION, NEUROMODULATION, SURGERY -> false;
        };
  }

  /** What tells it apart when different treatments are counted: its group, else its slug. */
  public String identity() {
    return group.orElse(slug);
  }
}
