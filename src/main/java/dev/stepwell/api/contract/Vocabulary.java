package dev.stepwell.api.contract;

import dev.stepwell.api.ReadParameter;
import dev.stepwell.api.representation.CodeMatchKind;
import dev.stepwell.api.representation.FindingAnswer;
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
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The closed sets of values, from the terms that the code has. Each is one schema of the document,
 * that all its members and parameters refer to: a client has one type for it, under this name.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum Vocabulary {
  AUDIT_OUTCOME("What came of a request that is audited", ReadParameter.outcomes()),
  CATEGORY_SLUG("Slug of a category of conditions", terms(Category.values())),
  CHANGE_OPERATION("What is done to an entry", terms(ProposedChange.Operation.values())),
  CHANGE_REQUEST_EVENT_KIND("What happened to a change request", terms(Event.Kind.values())),
  CHANGE_REQUEST_STATE("Where a change request stands", State.TERMS),
  CHANGE_REQUEST_TRANSITION(
      "What can be done with a change request", terms(State.Transition.values())),
  CODE_MATCH_KIND("How a code was found", terms(CodeMatchKind.values())),
  CONSULTATION_VERDICT(
      "How the criteria for a surgical consultation look", terms(Consultation.values())),
  CRITERION_REASON_CODE("Why a criterion has its verdict", terms(Reason.Code.values())),
  CRITERION_TYPE("The type of a criterion", terms(Criterion.Type.values())),
  CRITERION_VERDICT(
      "Whether a criterion holds; what is unknown is neither", terms(Verdict.values())),
  DISPOSITION("What comes next", terms(Disposition.values())),
  ELEMENT_CHANGE("What became of a part of an entry", terms(ChangeKind.values())),
  /** An entry as a whole has no place among its like. */
  ENTRY_CHANGE(
      "What became of an entry between two catalogs",
      those(ChangeKind.values(), it -> it != ChangeKind.MOVED)),
  ENTRY_TYPE("The type of an entry of the catalog", terms(EntryType.values())),
  EVIDENCE_GRADE("The evidence in one word", terms(Evidence.Grade.values())),
  /** Of a request: who does not know may say so. */
  FINDING_ANSWER(
      "An answer about a finding; what is left out is unknown too", terms(FindingAnswer.values())),
  FINDING_KIND("What a finding is to a pathway", terms(FindingKind.values())),
  GATE_VERDICT(
      "How a gate stands; withheld while a red flag locks the step",
      with(terms(Verdict.values()), Consultation.WITHHELD.term())),
  PATHWAY_TYPE("Whether a pathway is a ladder or refers at once", terms(Pathway.Type.values())),
  PRESENCE("Whether a finding is there", terms(Presence.values())),
  PROVENANCE("How the starting list supports a statement", terms(Provenance.values())),
  RED_FLAG_URGENCY(
      "How soon a person with a red flag needs to be seen",
      those(Urgency.values(), Urgency::isRedFlag)),
  REVISION_CHANGE("What a release did to an entry", terms(EntryRevision.Kind.values())),
  SCREEN_VERDICT("What the screen says as a whole", terms(Screening.Verdict.values())),
  SEARCH_HIT_TYPE(
      "The type of an entry that can be found", terms(SearchIndex.TYPES.toArray(Term[]::new))),
  SOURCE_LEVEL("How close a source is to who issued it", terms(Source.Level.values())),
  STANDING_REASON_CODE("Why a step or a gate stands as it does", terms(Because.Code.values())),
  STEP_KIND("The kind of a step", terms(Activity.Kind.values())),
  STEP_RESULT("How a step was completed", terms(Result.values())),
  STEP_STAGE("Where in the escalation a step stands", terms(Stage.values())),
  STEP_STATUS("Where a person stands on a step", terms(Status.values())),
  TREATMENT_CHOICE("Whether one treatment is enough, or all", terms(Activity.Choice.values())),
  TREATMENT_KIND("The kind of a treatment", terms(Treatment.Kind.values())),
  TRIAL_OUTCOME(
      "What came of a trial. relief-ended: it helped, then wore off; it counts as"
          + " insufficient-relief",
      terms(Trial.Outcome.values())),
  UNUSED_TRIAL_CODE("Why a trial counts for nothing", terms(NotUsed.Code.values())),
  URGENCY("How soon a person needs to be seen", terms(Urgency.values()));

  private final String description;
  private final List<String> terms;

  Vocabulary(String description, List<String> terms) {
    this.description = description;
    this.terms = terms;
  }

  /** Its name as a schema, in PascalCase. */
  String schemaName() {
    return Stream.of(name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The schema that lists its values. */
  Schema schema() {
    return ContractParts.text().description(description).enumeration(List.copyOf(terms));
  }

  /** A schema that refers to it. */
  Schema reference() {
    return OASFactory.createSchema().ref("#/components/schemas/" + schemaName());
  }

  private static List<String> terms(Term... terms) {
    return ReadParameter.termsOf(terms);
  }

  private static <T extends Term> List<String> those(T[] terms, Predicate<T> wanted) {
    return Stream.of(terms).filter(wanted).map(Term::term).toList();
  }

  private static List<String> with(List<String> terms, String more) {
    return Stream.concat(terms.stream(), Stream.of(more)).toList();
  }
}
