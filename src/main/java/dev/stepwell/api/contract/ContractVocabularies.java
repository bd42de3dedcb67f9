package dev.stepwell.api.contract;

import static java.util.Map.entry;

import dev.stepwell.api.ReadParameter;
import dev.stepwell.authoring.Event;
import dev.stepwell.authoring.ProposedChange;
import dev.stepwell.authoring.State;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.catalog.Source;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.content.diff.ChangeKind;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Reason;
import dev.stepwell.pathway.Stage;
import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Because;
import dev.stepwell.pathway.evaluation.Consultation;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.pathway.evaluation.NotUsed;
import dev.stepwell.pathway.evaluation.Result;
import dev.stepwell.pathway.evaluation.Screening;
import dev.stepwell.pathway.evaluation.Status;
import dev.stepwell.release.EntryRevision;
import dev.stepwell.search.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of members with a closed set of values which these are: the terms that the code has. */
final class ContractVocabularies {

  private static final List<String> RED_FLAG_URGENCIES =
      ReadParameter.termsOf(
          Stream.of(Urgency.values()).filter(Urgency::isRedFlag).toArray(Term[]::new));

  /** An entry as a whole has no place among its like. */
  private static final List<String> CHANGES_OF_ENTRIES =
      ReadParameter.termsOf(
          Stream.of(ChangeKind.values()).filter(it -> it != ChangeKind.MOVED).toArray(Term[]::new));

  private static final List<String> GATE_VERDICTS =
      Stream.concat(
              ReadParameter.termsOf(Verdict.values()).stream(),
              Stream.of(Consultation.WITHHELD.term()))
          .toList();

  /** Those of members that mean the same in whatever representation they stand. */
  private static final Map<String, List<String>> EVERYWHERE =
      Map.ofEntries(
          entry("category", ReadParameter.termsOf(Category.values())),
          entry("grade", ReadParameter.termsOf(Evidence.Grade.values())),
          entry("provenance", ReadParameter.termsOf(Provenance.values())),
          entry("urgency", ReadParameter.termsOf(Urgency.values())));

  /** Those of the members of one schema. */
  private static final Map<String, List<String>> OF_SCHEMAS =
      Map.ofEntries(
          entry("AuditEntry.outcome", ReadParameter.outcomes()),
          entry("Because.code", ReadParameter.termsOf(Because.Code.values())),
          entry("ChangeRequest.possible", ReadParameter.termsOf(State.Transition.values())),
          entry("ChangeRequest.state", State.TERMS),
          entry("ChangeRequestEvent.kind", ReadParameter.termsOf(Event.Kind.values())),
          entry("ChangeRequestSummary.state", State.TERMS),
          entry("ConditionTreatment.kind", ReadParameter.termsOf(Treatment.Kind.values())),
          entry("CriterionMembers.is", ReadParameter.termsOf(Presence.values())),
          entry("CriterionMembers.type", ReadParameter.termsOf(Criterion.Type.values())),
          entry("EntryDiff.change", CHANGES_OF_ENTRIES),
          entry("EntryDiff.type", ReadParameter.termsOf(EntryType.values())),
          entry("EntryRevision.change", ReadParameter.termsOf(EntryRevision.Kind.values())),
          entry("EntryRevisionPart.change", ReadParameter.termsOf(EntryRevision.Kind.values())),
          entry("EntryRevisionPart.type", ReadParameter.termsOf(EntryType.values())),
          entry("Evaluation.disposition", ReadParameter.termsOf(Disposition.values())),
          entry("FieldDiff.change", ReadParameter.termsOf(ChangeKind.values())),
          entry("Finding.kind", ReadParameter.termsOf(FindingKind.values())),
          entry("FindingCriterion.is", ReadParameter.termsOf(Presence.values())),
          entry("FindingQuestion.kind", ReadParameter.termsOf(FindingKind.values())),
          entry("GateStanding.verdict", GATE_VERDICTS),
          entry("JudgedCriterion.code", ReadParameter.termsOf(Reason.Code.values())),
          entry("JudgedCriterion.is", ReadParameter.termsOf(Presence.values())),
          entry("JudgedCriterion.type", ReadParameter.termsOf(Criterion.Type.values())),
          entry("JudgedCriterion.verdict", ReadParameter.termsOf(Verdict.values())),
          entry("NotUsed.code", ReadParameter.termsOf(NotUsed.Code.values())),
          entry("OutcomeAnswer.outcome", ReadParameter.termsOf(Trial.Outcome.values())),
          entry("Pathway.type", ReadParameter.termsOf(Pathway.Type.values())),
          entry(
              "ProposedChange.operation", ReadParameter.termsOf(ProposedChange.Operation.values())),
          entry("ProposedChange.type", ReadParameter.termsOf(EntryType.values())),
          entry("RedFlag.urgency", RED_FLAG_URGENCIES),
          entry("RedFlagQuestion.urgency", RED_FLAG_URGENCIES),
          entry("RedFlagReference.urgency", RED_FLAG_URGENCIES),
          entry("Retired.type", ReadParameter.termsOf(EntryType.values())),
          entry("Screen.verdict", ReadParameter.termsOf(Screening.Verdict.values())),
          entry("SearchHit.type", ReadParameter.termsOf(SearchIndex.TYPES.toArray(Term[]::new))),
          entry("SearchHit.urgency", RED_FLAG_URGENCIES),
          entry("Source.level", ReadParameter.termsOf(Source.Level.values())),
          entry("Step.choose", ReadParameter.termsOf(Activity.Choice.values())),
          entry("Step.kind", ReadParameter.termsOf(Activity.Kind.values())),
          entry("Step.stage", ReadParameter.termsOf(Stage.values())),
          entry("StepDiff.change", ReadParameter.termsOf(ChangeKind.values())),
          entry("StepStanding.result", ReadParameter.termsOf(Result.values())),
          entry("StepStanding.status", ReadParameter.termsOf(Status.values())),
          entry("SurgicalConsultation.criteria", ReadParameter.termsOf(Consultation.values())),
          entry("Treatment.kind", ReadParameter.termsOf(Treatment.Kind.values())),
          entry("TreatmentReference.kind", ReadParameter.termsOf(Treatment.Kind.values())),
          entry("TreatmentSummary.kind", ReadParameter.termsOf(Treatment.Kind.values())),
          entry("Unlock.answered", ReadParameter.termsOf(Presence.values())),
          entry("Unlock.is", ReadParameter.termsOf(Presence.values())),
          entry("Unlock.type", ReadParameter.termsOf(Criterion.Type.values())));

  private ContractVocabularies() {}

  static void addTo(Components components) {
    OF_SCHEMAS.forEach((place, terms) -> narrow(member(components, place), terms));
    components.getSchemas().values().stream()
        .map(Schema::getProperties)
        .flatMap(it -> Optional.ofNullable(it).stream())
        .forEach(ContractVocabularies::addEverywhere);
  }

  private static void addEverywhere(Map<String, Schema> properties) {
    EVERYWHERE.forEach(
        (name, terms) ->
            Optional.ofNullable(properties.get(name))
                .filter(it -> it.getEnumeration() == null && it.getRef() == null)
                .ifPresent(it -> narrow(it, terms)));
  }

  /** The member of a schema, which exists: a schema of another name would lose its terms. */
  private static Schema member(Components components, String place) {
    int dot = place.indexOf('.');
    Schema schema =
        Objects.requireNonNull(components.getSchemas().get(place.substring(0, dot)), place);
    return Objects.requireNonNull(schema.getProperties().get(place.substring(dot + 1)), place);
  }

  /** Of a list, its elements. */
  private static void narrow(Schema member, List<String> terms) {
    Schema value = member.getItems() == null ? member : member.getItems();
    value.setEnumeration(List.copyOf(terms));
  }
}
