package dev.stepwell.api.contract;

import dev.stepwell.api.Read;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.PathwayPicture;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Completes the OpenAPI document with the forms of a pathway that are no JSON. */
final class PictureContract {

  /** Where the example of an image is: the image itself is long, and nobody reads its text. */
  private static final String EXAMPLE =
      Paths.ROOT + "/conditions/" + ContractExamples.key(Read.GET_PATHWAY_PICTURE) + "/pathway.svg";

  private PictureContract() {}

  static void complete(OpenAPI document) {
    content(document, Read.GET_PATHWAY)
        .addMediaType(PathwayPicture.SVG, svg())
        .addMediaType(PathwayPicture.MERMAID, mermaid());
    content(document, Read.GET_PATHWAY_PICTURE).addMediaType(PathwayPicture.SVG, svg());
  }

  private static Content content(OpenAPI document, Read read) {
    return document.getPaths().getPathItems().values().stream()
        .map(PathItem::getGET)
        .flatMap(it -> Optional.ofNullable(it).stream())
        .filter(it -> Objects.equals(it.getOperationId(), read.operationId()))
        .findFirst()
        .map(PictureContract::content)
        .orElseThrow();
  }

  private static Content content(Operation operation) {
    return operation.getResponses().getAPIResponse("200").getContent();
  }

  private static MediaType svg() {
    return OASFactory.createMediaType()
        .schema(ContractParts.text().description("An SVG image, in UTF-8."))
        .addExample(
            "picture",
            OASFactory.createExample()
                .summary("The picture of " + ContractExamples.key(Read.GET_PATHWAY_PICTURE))
                .externalValue(EXAMPLE));
  }

  private static MediaType mermaid() {
    return OASFactory.createMediaType()
        .schema(ContractParts.text().description("A Mermaid flowchart, in UTF-8."))
        .example(ContractExamples.flowchart());
  }
}
