package dev.stepwell.api.contract;

import dev.stepwell.api.Read;
import dev.stepwell.api.ReadParameter;
import dev.stepwell.api.representation.CriterionView;
import dev.stepwell.api.representation.IntakeSchema;
import dev.stepwell.pathway.evaluation.Disposition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document with what evaluations have of their own: the request, with an
 * example history for each disposition, and the intake as a JSON Schema.
 */
final class EvaluationContract {

  private static final String JSON = "application/json";
  private static final String MINIMUM = "CriterionMinimum";
  private static final String DURATION = CriterionView.DURATION;

  private EvaluationContract() {}

  static void complete(OpenAPI document) {
    Stream.of("AskedCriterion", "JudgedCriterion", "MissingCriterion")
        .map(document.getComponents().getSchemas()::get)
        .forEach(EvaluationContract::tellMinimum);
    document.getComponents().addSchema(MINIMUM, minimum());
    // How a body is read is nobody's business: what it says is the schema History.
    List.of("JsonBody", "JsonTree").forEach(document.getComponents()::removeSchema);
    document.getComponents().addSchema("Trial", trial());
    document.getComponents().addSchema("History", history());
    document.getPaths().getPathItems().values().forEach(EvaluationContract::complete);
    ContractSchemas.addRecall(
        document.getComponents(), OASFactory.createSchema().ref("#/components/schemas/Evaluation"));
  }

  /** A minimum is a number or a duration, as the type of the criterion says; it may be left out. */
  private static void tellMinimum(Schema criterion) {
    criterion.addProperty(
        "minimum", OASFactory.createSchema().ref("#/components/schemas/" + MINIMUM));
    criterion.setRequired(
        criterion.getRequired().stream().filter(it -> !it.equals("minimum")).toList());
  }

  private static Schema minimum() {
    return OASFactory.createSchema()
        .description(
            "Of at-least and distinct-trials: how many. Of a trial and of elapsed-care: how long, as an"
                + " ISO 8601 duration in whole weeks or days; for a trial the minimum that counts, which"
                + " may be that of its step")
        .addOneOf(ContractParts.integer(1, null).title("Count"))
        .addOneOf(ContractParts.text().pattern(DURATION).title("Duration"));
  }

  private static void complete(PathItem item) {
    if (is(item.getPOST(), "evaluatePathway")) {
      completeEvaluation(item.getPOST());
    }
    if (is(item.getGET(), Read.GET_PATHWAY_INTAKE.operationId())) {
      item.getGET()
          .getResponses()
          .getAPIResponse("200")
          .getContent()
          .addMediaType(
              IntakeSchema.MEDIA_TYPE,
              OASFactory.createMediaType()
                  .example(ContractExamples.intakeSchema())
                  .schema(
                      OASFactory.createSchema()
                          .addType(SchemaType.OBJECT)
                          .description("A JSON Schema (2020-12) of the evaluation's request")));
    }
  }

  private static boolean is(@Nullable Operation operation, String operationId) {
    return operation != null && Objects.equals(operation.getOperationId(), operationId);
  }

  private static void completeEvaluation(Operation operation) {
    operation
        .getParameters()
        .forEach(it -> it.description("Slug of the condition.").example("herniated-disc"));
    ReadParameter.OF_THE_RELEASE.forEach(it -> operation.addParameter(ContractParts.parameter(it)));
    operation.setRequestBody(request());
    APIResponses responses = operation.getResponses();
    APIResponse ok = responses.getAPIResponse("200");
    ok.setDescription("The evaluation, under the release that was read.");
    MediaType content = ok.getContent().getMediaType(JSON);
    for (Disposition it : Disposition.values()) {
      content.addExample(
          it.term(),
          OASFactory.createExample().summary(it.term()).value(ContractExamples.evaluation(it)));
    }
    ContractParts.header(ok, "Cache-Control", "private, no-store: nobody keeps it.");
    ContractParts.addReleaseHeaders(ok);
    ContractParts.header(ok, "Content-Language", "The language of the words: en.");
    ContractParts.problemsOfBody().forEach(responses::addAPIResponse);
  }

  private static RequestBody request() {
    MediaType content =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/History"));
    for (Disposition it : Disposition.values()) {
      content.addExample(
          it.term(),
          OASFactory.createExample()
              .summary("%s, with slug %s".formatted(it.term(), ContractExamples.condition(it)))
              .description(
                  "A history that has the disposition %s where slug is %s."
                      .formatted(it.term(), ContractExamples.condition(it)))
              .value(ContractExamples.history(it)));
    }
    return OASFactory.createRequestBody()
        .description("What was tried and found; at most 64 KiB. Unknown members are refused.")
        .required(true)
        .content(OASFactory.createContent().addMediaType(JSON, content));
  }

  private static Schema history() {
    return object("What a person has tried, and what was found.")
        .addProperty(
            "trials",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .maxItems(100)
                .description(
                    "All that was tried, in any order: what is not named was not tried. Left out, it is"
                        + " unknown what was tried")
                .items(OASFactory.createSchema().ref("#/components/schemas/Trial")))
        .addProperty(
            "findings",
            OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Answers by the slug of the finding; what is left out is unknown")
                .additionalPropertiesSchema(Vocabulary.FINDING_ANSWER.reference()))
        .addProperty(
            "evaluateFor",
            day("The day of evaluation: at most tomorrow, today in UTC when left out"));
  }

  private static Schema trial() {
    return object("A treatment that was offered or tried, as it stands on the day of evaluation.")
        .addProperty("treatment", ContractParts.text().description("Slug of a treatment"))
        .addProperty("outcome", Vocabulary.TRIAL_OUTCOME.reference().description("What came of it"))
        .addProperty(
            "duration",
            ContractParts.text()
                .pattern(DURATION)
                .description(
                    "Its length: an ISO 8601 duration in whole weeks or days. Not beside both days"))
        .addProperty("startedOn", day("Its first day"))
        .addProperty(
            "endedOn",
            day(
                "The day on which it ended, or on which the result of an injection, block, ablation or"
                    + " infusion was judged. Not of an ongoing trial, which runs to the day of"
                    + " evaluation"))
        .required(List.of("treatment", "outcome"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description(description)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  private static Schema day(String description) {
    return ContractParts.text().format("date").description(description);
  }
}
