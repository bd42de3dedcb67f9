package dev.stepwell.api.representation;

import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.TrialCriterion;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a criterion asks, without the criteria beneath it. */
@Schema(name = "CriterionMembers", description = "What a criterion asks")
public record CriterionMembers(
    @Schema(
            description = "What type of criterion it is",
            enumeration = {
              "all-of",
              "any-of",
              "at-least",
              "not",
              "trial",
              "distinct-trials",
              "elapsed-care",
              "finding"
            })
        String type,
    @Schema(description = "Of a trial: slug of the treatment") Optional<String> treatment,
    @Schema(description = "Of a trial: slug of the equivalence group") Optional<String> group,
    @Schema(description = "Of a finding: its slug") Optional<String> finding,
    @Schema(
            description = "Of a finding: the answer that meets it",
            enumeration = {"present", "absent"})
        Optional<String> is,
    @Schema(
            description =
                "Of at-least and distinct-trials: how many. Of a trial and of elapsed-care: how long, as"
                    + " an ISO 8601 duration in whole weeks or days; for a trial the minimum that counts,"
                    + " which may be that of its step")
        Optional<Object> minimum) {

  static CriterionMembers of(Criterion it) {
    return switch (it.type()) {
      case ALL_OF, ANY_OF, NOT -> bare(it, Optional.empty());
      case AT_LEAST -> bare(it, Optional.of(((AtLeast) it).minimum()));
      case DISTINCT_TRIALS -> bare(it, Optional.of(((DistinctTrials) it).minimum()));
      case ELAPSED_CARE -> bare(it, Optional.of(((ElapsedCare) it).minimum().toString()));
      case TRIAL -> trial((TrialCriterion) it);
      case FINDING -> finding((FindingCriterion) it);
    };
  }

  /** The same; a trial for which any length is enough lasts the shortest there is. */
  CriterionMembers orOfADay() {
    return minimum.isEmpty() && type.equals(Criterion.Type.TRIAL.term())
        ? new CriterionMembers(
            type, treatment, group, finding, is, Optional.of(new CareDuration(1).toString()))
        : this;
  }

  private static CriterionMembers bare(Criterion it, Optional<Object> minimum) {
    return new CriterionMembers(
        it.type().term(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        minimum);
  }

  private static CriterionMembers trial(TrialCriterion it) {
    return new CriterionMembers(
        it.type().term(),
        it.treatment(),
        it.group(),
        Optional.empty(),
        Optional.empty(),
        it.minimum().map(CareDuration::toString));
  }

  private static CriterionMembers finding(FindingCriterion it) {
    return new CriterionMembers(
        it.type().term(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(it.finding()),
        Optional.of(it.is().term()),
        Optional.empty());
  }
}
