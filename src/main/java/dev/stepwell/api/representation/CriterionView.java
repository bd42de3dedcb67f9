package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One condition of a gate. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@Schema(
    name = "Criterion",
    description = "One condition of a gate: typed data, a tree",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "all-of", schema = CriterionView.AllOfCriterionView.class),
      @DiscriminatorMapping(value = "any-of", schema = CriterionView.AnyOfCriterionView.class),
      @DiscriminatorMapping(value = "at-least", schema = CriterionView.AtLeastCriterionView.class),
      @DiscriminatorMapping(value = "not", schema = CriterionView.NotCriterionView.class),
      @DiscriminatorMapping(value = "trial", schema = CriterionView.TrialCriterionView.class),
      @DiscriminatorMapping(
          value = "distinct-trials",
          schema = CriterionView.DistinctTrialsCriterionView.class),
      @DiscriminatorMapping(
          value = "elapsed-care",
          schema = CriterionView.ElapsedCareCriterionView.class),
      @DiscriminatorMapping(value = "finding", schema = CriterionView.FindingCriterionView.class)
    },
    oneOf = {
      CriterionView.AllOfCriterionView.class,
      CriterionView.AnyOfCriterionView.class,
      CriterionView.AtLeastCriterionView.class,
      CriterionView.NotCriterionView.class,
      CriterionView.TrialCriterionView.class,
      CriterionView.DistinctTrialsCriterionView.class,
      CriterionView.ElapsedCareCriterionView.class,
      CriterionView.FindingCriterionView.class
    })
public sealed interface CriterionView {

  /** Every criterion is met. */
  @JsonTypeName("all-of")
  @Schema(name = "AllOfCriterion", description = "Met when every criterion beneath is met")
  record AllOfCriterionView(
      @Schema(description = "The criteria, at least one", minItems = 1) List<CriterionView> of,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** One criterion is met. */
  @JsonTypeName("any-of")
  @Schema(name = "AnyOfCriterion", description = "Met when at least one criterion beneath is met")
  record AnyOfCriterionView(
      @Schema(description = "The criteria, at least one", minItems = 1) List<CriterionView> of,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** So many criteria are met. */
  @JsonTypeName("at-least")
  @Schema(
      name = "AtLeastCriterion",
      description = "Met when so many of the criteria beneath are met")
  record AtLeastCriterionView(
      @Schema(description = "How many", minimum = "1") int minimum,
      @Schema(description = "The criteria, at least one", minItems = 1) List<CriterionView> of,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** The one criterion is unmet. */
  @JsonTypeName("not")
  @Schema(name = "NotCriterion", description = "Met when the one criterion beneath is unmet")
  record NotCriterionView(
      @Schema(description = "Exactly one criterion", minItems = 1, maxItems = 1)
          List<CriterionView> of,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** A treatment was tried. */
  @JsonTypeName("trial")
  @Schema(
      name = "TrialCriterion",
      description =
          "Met by a trial of the treatment, or of any treatment of its equivalence group, with"
              + " insufficient relief for at least the minimum, or not tolerated at any length")
  record TrialCriterionView(
      @Schema(description = "Slug of the treatment; left out when a group is named")
          Optional<String> treatment,
      @Schema(description = "Slug of the equivalence group; left out when a treatment is named")
          Optional<String> group,
      @Schema(
              description =
                  "ISO 8601 duration in whole weeks or days; left out, it is the minimum trial of"
                      + " the treatment's step",
              pattern = DURATION)
          Optional<String> minimum,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** Different treatments were tried. */
  @JsonTypeName("distinct-trials")
  @Schema(
      name = "DistinctTrialsCriterion",
      description =
          "Met when so many different treatments of the pathway were tried without enough relief;"
              + " an equivalence group counts once")
  record DistinctTrialsCriterionView(
      @Schema(description = "How many", minimum = "1") int minimum,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** Care took so long. */
  @JsonTypeName("elapsed-care")
  @Schema(
      name = "ElapsedCareCriterion",
      description = "Met when trials cover at least so many days; overlapping trials count once")
  record ElapsedCareCriterionView(
      @Schema(description = "ISO 8601 duration in whole weeks or days", pattern = DURATION)
          String minimum,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** A finding is known. */
  @JsonTypeName("finding")
  @Schema(
      name = "FindingCriterion",
      description = "Met when the finding is known to be present, or known to be absent")
  record FindingCriterionView(
      @Schema(description = "Slug of the finding") String finding,
      @Schema(description = "The answer that meets it") String is,
      @Schema(description = BASIS) Optional<String> provenance,
      @Schema(description = SOURCES) Optional<List<String>> sources)
      implements CriterionView {}

  /** What {@code provenance} means. */
  String BASIS = "How the starting list supports it; left out where the gate says it";

  /** What {@code sources} means. */
  String SOURCES = "Ids of sources; left out where the gate says them";

  /** The form of a duration. */
  String DURATION = "^P[1-9][0-9]{0,3}[DW]$";

  /** The representation of a criterion; what the gate already says of its basis is left out. */
  static CriterionView of(Criterion criterion, Basis gate) {
    Optional<String> provenance =
        provenanceOf(criterion.basis()).filter(it -> !provenanceOf(gate).equals(Optional.of(it)));
    Optional<List<String>> sources =
        sourcesOf(criterion.basis()).filter(it -> !gate.sources().equals(it));
    List<CriterionView> of = criterion.of().stream().map(it -> of(it, gate)).toList();
    return switch (criterion.type()) {
      case ALL_OF -> new AllOfCriterionView(of, provenance, sources);
      case ANY_OF -> new AnyOfCriterionView(of, provenance, sources);
      case AT_LEAST ->
          new AtLeastCriterionView(((AtLeast) criterion).minimum(), of, provenance, sources);
      case NOT -> new NotCriterionView(of, provenance, sources);
      case TRIAL -> trial((TrialCriterion) criterion, provenance, sources);
      case DISTINCT_TRIALS ->
          new DistinctTrialsCriterionView(
              ((DistinctTrials) criterion).minimum(), provenance, sources);
      case ELAPSED_CARE ->
          new ElapsedCareCriterionView(
              ((ElapsedCare) criterion).minimum().toString(), provenance, sources);
      case FINDING -> finding((FindingCriterion) criterion, provenance, sources);
    };
  }

  private static TrialCriterionView trial(
      TrialCriterion it, Optional<String> provenance, Optional<List<String>> sources) {
    return new TrialCriterionView(
        it.treatment(), it.group(), it.minimum().map(CareDuration::toString), provenance, sources);
  }

  private static FindingCriterionView finding(
      FindingCriterion it, Optional<String> provenance, Optional<List<String>> sources) {
    return new FindingCriterionView(it.finding(), it.is().term(), provenance, sources);
  }

  private static Optional<String> provenanceOf(Basis basis) {
    return basis.provenance().map(Provenance::term);
  }

  private static Optional<List<String>> sourcesOf(Basis basis) {
    return Optional.of(basis.sources()).filter(it -> !it.isEmpty());
  }
}
