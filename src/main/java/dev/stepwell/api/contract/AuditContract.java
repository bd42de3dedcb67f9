package dev.stepwell.api.contract;

import dev.stepwell.api.ReadParameter;
import dev.stepwell.api.representation.Paths;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the OpenAPI document with the parameters and the answers of the audit. */
final class AuditContract {

  private AuditContract() {}

  static void complete(OpenAPI document) {
    Operation operation =
        Objects.requireNonNull(document.getPaths().getPathItem(Paths.AUDIT)).getGET();
    ReadParameter.OF_THE_AUDIT.forEach(it -> operation.addParameter(ContractParts.parameter(it)));
    APIResponse ok = operation.getResponses().getAPIResponse("200");
    ok.setDescription("A page of the audit.");
    MediaType content = ok.getContent().getMediaType("application/json");
    document
        .getComponents()
        .addSchema(
            "AuditPage",
            ContractSchemas.page("A page of the audit, newest first.", content.getSchema(), true));
    content.schema(OASFactory.createSchema().ref("#/components/schemas/AuditPage"));
    content.setExample(ContractExamples.audit());
    ContractParts.header(ok, "Cache-Control", "private, no-store: nobody keeps it.");
    ContractParts.header(ok, "Link", "The next page, with rel=\"next\"; left out on the last one.");
    new TreeMap<>(ContractParts.problems(false))
        .forEach(
            (status, problem) -> {
              if (!status.equals("404")) {
                operation.getResponses().addAPIResponse(status, problem);
              }
            });
  }
}
