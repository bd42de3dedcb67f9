package dev.stepwell.api.contract;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of members with a closed set of values which {@link Vocabulary} it is. */
final class ContractVocabularies {

  /** Those of members that mean the same in whatever representation they stand. */
  private static final Map<String, Vocabulary> EVERYWHERE =
      Map.of(
          "category", Vocabulary.CATEGORY_SLUG,
          "grade", Vocabulary.EVIDENCE_GRADE,
          "provenance", Vocabulary.PROVENANCE,
          "urgency", Vocabulary.URGENCY);

  /** Those of the members of one schema. */
  private static final Map<String, Vocabulary> OF_SCHEMAS =
      Map.ofEntries(
          entry("AskedCriterion.is", Vocabulary.PRESENCE),
          entry("AskedCriterion.type", Vocabulary.CRITERION_TYPE),
          entry("AuditEntry.outcome", Vocabulary.AUDIT_OUTCOME),
          entry("ChangeRequest.possible", Vocabulary.CHANGE_REQUEST_TRANSITION),
          entry("ChangeRequest.state", Vocabulary.CHANGE_REQUEST_STATE),
          entry("ChangeRequestEvent.kind", Vocabulary.CHANGE_REQUEST_EVENT_KIND),
          entry("ChangeRequestSummary.state", Vocabulary.CHANGE_REQUEST_STATE),
          entry("CodeMatch.match", Vocabulary.CODE_MATCH_KIND),
          entry("ConditionTreatment.kind", Vocabulary.TREATMENT_KIND),
          entry("EntryDiff.change", Vocabulary.ENTRY_CHANGE),
          entry("EntryDiff.type", Vocabulary.ENTRY_TYPE),
          entry("EntryRevision.change", Vocabulary.REVISION_CHANGE),
          entry("EntryRevisionPart.change", Vocabulary.REVISION_CHANGE),
          entry("EntryRevisionPart.type", Vocabulary.ENTRY_TYPE),
          entry("Evaluation.disposition", Vocabulary.DISPOSITION),
          entry("FieldDiff.change", Vocabulary.ELEMENT_CHANGE),
          entry("Finding.kind", Vocabulary.FINDING_KIND),
          entry("FindingCriterion.is", Vocabulary.PRESENCE),
          entry("FindingQuestion.kind", Vocabulary.FINDING_KIND),
          entry("GateStanding.verdict", Vocabulary.GATE_VERDICT),
          entry("JudgedCriterion.code", Vocabulary.CRITERION_REASON_CODE),
          entry("JudgedCriterion.is", Vocabulary.PRESENCE),
          entry("JudgedCriterion.type", Vocabulary.CRITERION_TYPE),
          entry("JudgedCriterion.verdict", Vocabulary.CRITERION_VERDICT),
          entry("MissingCriterion.answered", Vocabulary.PRESENCE),
          entry("MissingCriterion.is", Vocabulary.PRESENCE),
          entry("MissingCriterion.type", Vocabulary.CRITERION_TYPE),
          entry("OutcomeAnswer.outcome", Vocabulary.TRIAL_OUTCOME),
          entry("Pathway.type", Vocabulary.PATHWAY_TYPE),
          entry("ProposedChange.operation", Vocabulary.CHANGE_OPERATION),
          entry("ProposedChange.type", Vocabulary.ENTRY_TYPE),
          entry("RedFlag.urgency", Vocabulary.RED_FLAG_URGENCY),
          entry("RedFlagQuestion.urgency", Vocabulary.RED_FLAG_URGENCY),
          entry("RedFlagReference.urgency", Vocabulary.RED_FLAG_URGENCY),
          entry("RetiredEntry.type", Vocabulary.ENTRY_TYPE),
          entry("ScreenStanding.verdict", Vocabulary.SCREEN_VERDICT),
          entry("SearchHit.type", Vocabulary.SEARCH_HIT_TYPE),
          entry("SearchHit.urgency", Vocabulary.RED_FLAG_URGENCY),
          entry("Source.level", Vocabulary.SOURCE_LEVEL),
          entry("StandingReason.code", Vocabulary.STANDING_REASON_CODE),
          entry("Step.choose", Vocabulary.TREATMENT_CHOICE),
          entry("Step.kind", Vocabulary.STEP_KIND),
          entry("Step.stage", Vocabulary.STEP_STAGE),
          entry("StepDiff.change", Vocabulary.ELEMENT_CHANGE),
          entry("StepStanding.result", Vocabulary.STEP_RESULT),
          entry("StepStanding.status", Vocabulary.STEP_STATUS),
          entry("SurgicalConsultation.criteria", Vocabulary.CONSULTATION_VERDICT),
          entry("Treatment.kind", Vocabulary.TREATMENT_KIND),
          entry("TreatmentReference.kind", Vocabulary.TREATMENT_KIND),
          entry("TreatmentSummary.kind", Vocabulary.TREATMENT_KIND),
          entry("UnusedTrial.code", Vocabulary.UNUSED_TRIAL_CODE));

  private ContractVocabularies() {}

  static void addTo(Components components) {
    OF_SCHEMAS.forEach((place, vocabulary) -> refer(components, place, vocabulary));
    components.getSchemas().values().stream()
        .filter(it -> it.getProperties() != null)
        .forEach(ContractVocabularies::referEverywhere);
    Stream.of(Vocabulary.values())
        .forEach(it -> components.addSchema(it.schemaName(), it.schema()));
  }

  private static void referEverywhere(Schema schema) {
    EVERYWHERE.forEach(
        (name, vocabulary) ->
            Optional.ofNullable(schema.getProperties().get(name))
                .filter(it -> it.getRef() == null)
                .ifPresent(it -> refer(schema, name, vocabulary)));
  }

  /** The member exists: a schema of another name would lose its terms. */
  private static void refer(Components components, String place, Vocabulary vocabulary) {
    int dot = place.indexOf('.');
    Schema schema =
        Objects.requireNonNull(components.getSchemas().get(place.substring(0, dot)), place);
    refer(schema, place.substring(dot + 1), vocabulary);
  }

  /** Of a list, its elements refer. */
  private static void refer(Schema schema, String name, Vocabulary vocabulary) {
    Schema member = Objects.requireNonNull(schema.getProperties().get(name), name);
    if (member.getItems() == null) {
      schema.addProperty(name, vocabulary.reference().description(member.getDescription()));
    } else {
      member.setItems(vocabulary.reference());
    }
  }
}
