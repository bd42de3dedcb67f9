package dev.stepwell.api.contract;

import dev.stepwell.authoring.RemarkReader;
import dev.stepwell.problem.ArchiveBody;
import dev.stepwell.problem.DocumentBody;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the OpenAPI document with what the operations of editors take and answer. */
final class AuthoringContract {

  private static final String JSON = "application/json";
  private static final String SCHEMAS = "#/components/schemas/";

  private AuthoringContract() {}

  static void complete(OpenAPI document) {
    Components components = document.getComponents();
    Stream.of("ArchiveBody", "DocumentBody", "JsonBody", "JsonNode", "JsonNodeType")
        .forEach(components::removeSchema);
    components.addSchema("Proposal", proposal(components));
    components.addSchema(
        "ChangeRequestPage",
        ContractSchemas.page(
            "A page of change requests, newest first.",
            OASFactory.createSchema().ref(SCHEMAS + "ChangeRequestSummary"),
            true));
    components.addSchema("Reason", remark("reason", "Why"));
    components.addSchema("Comment", remark("text", "What there is to say"));
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(
            operation ->
                AuthoringOperation.of(operation.getOperationId())
                    .ifPresent(it -> complete(operation, it)));
  }

  private static void complete(Operation operation, AuthoringOperation it) {
    Optional.ofNullable(operation.getParameters())
        .orElse(List.of())
        .forEach(AuthoringContract::describe);
    it.parameters().forEach(each -> operation.addParameter(ContractParts.parameter(each)));
    it.headers().forEach(each -> operation.addParameter(header(each)));
    body(it).ifPresent(operation::setRequestBody);
    APIResponse ok = operation.getResponses().getAPIResponse(Integer.toString(it.status()));
    ok.setDescription("The answer, for its caller alone.");
    if (it == AuthoringOperation.EXPORT_CATALOG) {
      ok.setContent(OASFactory.createContent().addMediaType(ArchiveBody.ZIP, archive()));
    } else {
      MediaType content = ok.getContent().getMediaType(JSON);
      if (it == AuthoringOperation.LIST_CHANGE_REQUESTS) {
        content.setSchema(OASFactory.createSchema().ref(SCHEMAS + "ChangeRequestPage"));
        ContractParts.header(
            ok, "Link", "The next page, with rel=\"next\"; left out on the last one.");
      }
      content.setExample(ContractExamples.authoring(it.operationId()));
    }
    ContractParts.header(ok, "Cache-Control", "private, no-store: nobody keeps it.");
    ContractParts.header(ok, "Content-Language", "The language of the words: en.");
    if (it.answersARequest()) {
      ContractParts.header(ok, "ETag", "The version of the change request, for If-Match.");
    }
    if (it.status() == 201) {
      ContractParts.header(ok, "Location", "Path of what was made.");
    }
    ContractParts.responses(it.problems()).forEach(operation.getResponses()::addAPIResponse);
  }

  private static void describe(Parameter parameter) {
    boolean release = parameter.getName().equals("number");
    parameter.description(release ? "Number of the release." : "Id of the change request.");
    parameter.example(release ? "2" : "1");
  }

  private static Parameter header(AuthoringOperation.Header it) {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .name(it.header())
        .description(it.description())
        .required(it.isRequired())
        .schema(ContractParts.text());
  }

  private static Optional<RequestBody> body(AuthoringOperation it) {
    return it.body()
        .map(
            name ->
                OASFactory.createRequestBody()
                    .required(true)
                    .description(it.bodyDescription())
                    .content(
                        name.equals("Archive")
                            ? OASFactory.createContent().addMediaType(ArchiveBody.ZIP, archive())
                            : documents(it, name)));
  }

  private static Content documents(AuthoringOperation it, String schema) {
    var content = OASFactory.createContent();
    Stream.of(JSON, DocumentBody.YAML)
        .filter(type -> type.equals(JSON) || schema.equals("Proposal"))
        .forEach(
            type ->
                content.addMediaType(
                    type,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(SCHEMAS + schema))
                        .example(ContractExamples.authoring(it.bodyExample()))));
    return content;
  }

  private static MediaType archive() {
    return OASFactory.createMediaType()
        .schema(
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("A zip of content files")
                .contentMediaType(ArchiveBody.ZIP))
        .example("(bytes of a zip)");
  }

  private static Schema proposal(Components components) {
    Schema request = Objects.requireNonNull(components.getSchemas().get("ChangeRequest"));
    Schema proposal =
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .description(
                "What is proposed. An answer can be sent back as it came: what it says besides is not"
                    + " looked at.");
    for (String member : List.of("title", "why", "basedOn", "changes")) {
      proposal.addProperty(member, Objects.requireNonNull(request.getProperties().get(member)));
    }
    return proposal.required(List.of("title", "why", "changes"));
  }

  private static Schema remark(String member, String description) {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description(description + ", in words.")
        .addProperty(
            member,
            ContractParts.text()
                .description(description)
                .minLength(1)
                .maxLength(RemarkReader.LONGEST))
        .required(List.of(member))
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }
}
