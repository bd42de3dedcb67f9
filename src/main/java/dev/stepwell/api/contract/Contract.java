package dev.stepwell.api.contract;

import dev.stepwell.api.Read;
import dev.stepwell.api.ReadParameter;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document with what all reads have in common, from the same tables that
 * answer them: parameters, headers, pages, examples, problems.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

  private static final String JSON = "application/json";

  private static final Map<String, String> TAGS =
      ContractParts.ordered(
          "Catalog", "Where to begin, and the categories.",
          "Search", "Entries by the words that people use.",
          "Conditions", "Conditions and their treatments.",
          "Pathways", "The ordered escalation of a condition, and where a history stands on it.",
          "Treatments", "Treatments, their cautions and their evidence.",
          "Diagnostics", "Tests and examinations.",
          "Findings", "Yes/no facts about a person, red flags among them.",
          "Faqs", "Questions that people ask.",
          "Sources", "Where the statements come from.",
          "Releases", "What was published, and when.",
          "Change requests", "What editors propose, and what becomes of it.",
          "Archives", "Whole catalogs as content files, out and in.",
          "Audit", "Who did what, and what was refused.");

  private final SecurityContract security;

  /**
   * @param index the classes of the application, for what their annotations say
   */
  public Contract(IndexView index) {
    security = new SecurityContract(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    // Generators of clients insist on it; the rest of it is configuration.
    document.setInfo(
        OASFactory.createInfo().license(OASFactory.createLicense().identifier("Apache-2.0")));
    document.setTags(
        TAGS.entrySet().stream()
            .map(it -> OASFactory.createTag().name(it.getKey()).description(it.getValue()))
            .toList());
    ContractSchemas.settle(document.getComponents());
    ContractParts.addProblems(document.getComponents());
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                Stream.of(Read.values())
                    .filter(read -> isOf(read, item))
                    .forEach(read -> complete(document, path, item, read)));
    PictureContract.complete(document);
    EvaluationContract.complete(document);
    AuthoringContract.complete(document);
    AuditContract.complete(document);
    StreamContract.complete(document);
    security.complete(document);
  }

  private static boolean isOf(Read read, PathItem item) {
    return Optional.ofNullable(item.getGET())
        .filter(get -> read.operationId().equals(get.getOperationId()))
        .isPresent();
  }

  private static void complete(OpenAPI document, String path, PathItem item, Read read) {
    Operation operation = item.getGET();
    boolean entry = path.contains("{");
    Optional.ofNullable(operation.getParameters())
        .orElse(List.of())
        .forEach(it -> describe(read, it));
    read.parameters().forEach(it -> operation.addParameter(ContractParts.parameter(it)));
    APIResponses responses = operation.getResponses();
    APIResponse ok = responses.getAPIResponse("200");
    ok.setDescription("The answer, from the release that was read.");
    Optional.ofNullable(ok.getContent().getMediaType(JSON))
        .ifPresent(body -> complete(document, body, read));
    ContractParts.addHeaders(ok, read);
    responses.addAPIResponse("304", ContractParts.notModified());
    ContractParts.problems(entry).forEach(responses::addAPIResponse);
  }

  private static void complete(OpenAPI document, MediaType body, Read read) {
    if (read.isCollection() && !isPage(document, body.getSchema())) {
      body.setSchema(page(document, read, body.getSchema()));
    }
    ContractSchemas.addRecall(document.getComponents(), body.getSchema());
    body.setExample(ContractExamples.of(read));
  }

  /** Whether a representation is a page itself. */
  private static boolean isPage(OpenAPI document, Schema body) {
    String name = body.getRef().substring(body.getRef().lastIndexOf('/') + 1);
    return Optional.ofNullable(document.getComponents().getSchemas().get(name))
        .map(Schema::getProperties)
        .filter(members -> members.keySet().containsAll(List.of("items", "total")))
        .isPresent();
  }

  private static void describe(Read read, Parameter parameter) {
    String example = ContractExamples.key(read);
    parameter.description("The key of the entry: its " + parameter.getName() + ".");
    parameter.example(example);
  }

  /** The schema of a page of these items, as a component of its own. */
  private static Schema page(OpenAPI document, Read read, Schema item) {
    String itemName = item.getRef().substring(item.getRef().lastIndexOf('/') + 1);
    String name = itemName.replace("Summary", "") + "Page";
    Schema page =
        ContractSchemas.page(
            "A page of a collection, in its order.",
            item,
            read.parameters().contains(ReadParameter.CURSOR));
    if (read.parameters().contains(ReadParameter.CODE)) {
      page.addProperty(
          "codeMatch", OASFactory.createSchema().ref("#/components/schemas/CodeMatch"));
    }
    document.getComponents().addSchema(name, page);
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }
}
