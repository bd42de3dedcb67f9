package dev.stepwell.api.contract;

import dev.stepwell.api.ReadParameter;
import dev.stepwell.api.ReleaseHeaders;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.problem.ProblemType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the OpenAPI document with the parameters and the answers of the stream of releases. */
final class StreamContract {

  private static final List<ProblemType> PROBLEMS =
      List.of(
          ProblemType.INVALID_PARAMETER,
          ProblemType.NOT_ACCEPTABLE,
          ProblemType.URI_TOO_LONG,
          ProblemType.INTERNAL,
          ProblemType.UNAVAILABLE);

  private StreamContract() {}

  static void complete(OpenAPI document) {
    // How an event is built is nobody's business: what is sent is text.
    List.of("OutboundSseEvent", "MediaType").forEach(document.getComponents()::removeSchema);
    Operation operation =
        Objects.requireNonNull(document.getPaths().getPathItem(Paths.RELEASE_STREAM)).getGET();
    operation.addParameter(
        ContractParts.parameter(ReadParameter.SINCE)
            .description("Number of the newest release that the client knows already."));
    operation.addParameter(
        OASFactory.createParameter()
            .in(Parameter.In.HEADER)
            .name(ReleaseHeaders.LAST_EVENT_ID)
            .description("The id of the last event that was seen here; it goes before since.")
            .required(false)
            .schema(ContractParts.integer(1, null)));
    APIResponse ok = operation.getResponses().getAPIResponse("200");
    ok.setDescription("Events, one after another, without end.");
    ok.getContent()
        .getMediaType("text/event-stream")
        .schema(
            ContractParts.text()
                .description("Server-sent events. The data of each is a release, in one line."))
        .example(ContractExamples.event());
    ContractParts.header(ok, "Cache-Control", "no-store: nobody keeps it.");
    ContractParts.responses(PROBLEMS).forEach(operation.getResponses()::addAPIResponse);
  }
}
