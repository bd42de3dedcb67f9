package dev.stepwell.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.stepwell.catalog.Coding;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.AllOf;
import dev.stepwell.pathway.AnyOf;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.Basis;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Not;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.List;

/** How the values of the model are written as documents, so that the model need not know. */
final class DocumentModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  private static final List<Class<? extends Criterion>> CRITERIA =
      List.of(
          AllOf.class,
          AnyOf.class,
          AtLeast.class,
          DistinctTrials.class,
          ElapsedCare.class,
          FindingCriterion.class,
          Not.class,
          TrialCriterion.class);

  DocumentModule() {
    super("stepwell");
    addSerializer(CareDuration.class, ToStringSerializer.instance);
    addDeserializer(CareDuration.class, new CareDurationDeserializer());
    addSerializer(Step.class, new StepSerializer());
    addDeserializer(
        Step.class, new MembersDeserializer<>(Step.class, StepMembers.class, StepMembers::step));
    addDeserializer(
        Gate.class, new MembersDeserializer<>(Gate.class, GateMembers.class, GateMembers::gate));
    addDeserializer(
        Criterion.class,
        new MembersDeserializer<>(
            Criterion.class, CriterionMembers.class, CriterionMembers::criterion));
    addDeserializer(
        ElapsedCare.class,
        new MembersDeserializer<>(
            ElapsedCare.class, CriterionMembers.class, CriterionMembers::onlyElapsedCare));
    addDeserializer(Minimum.class, new MinimumDeserializer());
    addDeserializer(String.class, new SharedNames());
    setMixInAnnotation(Criterion.class, CriterionForm.class);
    CRITERIA.forEach(type -> setMixInAnnotation(type, BasedForm.class));
    setMixInAnnotation(Gate.class, BasedForm.class);
    setMixInAnnotation(Coding.class, CodingForm.class);
    setMixInAnnotation(Evidence.class, EvidenceForm.class);
    setMixInAnnotation(Activity.class, ActivityForm.class);
  }

  /** A criterion says its type first. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = AllOf.class, name = "all-of"),
    @JsonSubTypes.Type(value = AnyOf.class, name = "any-of"),
    @JsonSubTypes.Type(value = AtLeast.class, name = "at-least"),
    @JsonSubTypes.Type(value = Not.class, name = "not"),
    @JsonSubTypes.Type(value = TrialCriterion.class, name = "trial"),
    @JsonSubTypes.Type(value = DistinctTrials.class, name = "distinct-trials"),
    @JsonSubTypes.Type(value = ElapsedCare.class, name = "elapsed-care"),
    @JsonSubTypes.Type(value = FindingCriterion.class, name = "finding")
  })
  private interface CriterionForm {}

  /** An activity says its kind first; its members stand beside those of the step. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Activity.Screen.class, name = "screen"),
    @JsonSubTypes.Type(value = Activity.Care.class, name = "care"),
    @JsonSubTypes.Type(value = Activity.Diagnosis.class, name = "diagnostic"),
    @JsonSubTypes.Type(value = Activity.Referral.class, name = "referral"),
    @JsonSubTypes.Type(value = Activity.Handover.class, name = "handover"),
    @JsonSubTypes.Type(value = Activity.Surgery.class, name = "surgery")
  })
  private interface ActivityForm {}

  /** Provenance and sources stand beside the other members. */
  @SuppressWarnings("unused") // read by Jackson
  private interface BasedForm {
    @JsonUnwrapped
    Basis basis();
  }

  @SuppressWarnings("unused") // read by Jackson
  private interface CodingForm {
    @JsonProperty("default")
    boolean fallback();
  }

  @SuppressWarnings("unused") // read by Jackson
  private interface EvidenceForm {
    @JsonProperty("for")
    List<String> supporting();

    @JsonProperty("against")
    List<String> opposing();
  }
}
