package dev.stepwell.api.representation;

import dev.stepwell.catalog.EmergencyNumber;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entry point. */
@Schema(
    name = "EntryPoint",
    description = "Where to begin: the release that is read, and what there is")
public record EntryPointView(
    @Schema(description = "Name of the service") String name,
    @Schema(description = "The release that is read") ReleaseView release,
    @Schema(
            description =
                "The number to call in an emergency, as it is dialled here: a client puts it where texts"
                    + " say \""
                    + EmergencyNumber.PHRASE
                    + "\". Left out where this installation has none, and for a release that was chosen,"
                    + " whose answer never changes",
            examples = "112")
        Optional<String> emergencyNumber,
    @Schema(description = "Where to read on") EntryPointLinks links) {

  /** What there is. */
  @Schema(name = "EntryPointLinks", description = "What there is; paths on this server")
  public record EntryPointLinks(
      @Schema(description = "This document") String self,
      @Schema(description = "The categories") String categories,
      @Schema(description = "The conditions") String conditions,
      @Schema(description = "The treatments") String treatments,
      @Schema(description = "The diagnostics") String diagnostics,
      @Schema(description = "The red flags") String redFlags,
      @Schema(description = "The findings") String findings,
      @Schema(description = "The frequent questions") String faqs,
      @Schema(description = "The sources") String sources,
      @Schema(description = "Search in all of these, by q") String search,
      @Schema(description = "The releases") String releases,
      @Schema(description = "Releases as they come, as server-sent events") String releaseStream,
      @Schema(description = "All of the catalog as one document") String catalog,
      @Schema(description = "For who edits it: the change requests") String changeRequests,
      @Schema(description = "For who edits it: JSON Schema of a change request, with all entries")
          String changeRequestSchema,
      @Schema(description = "For operators: the catalog as content files") String export,
      @Schema(description = "For operators: who did what") String audit,
      @Schema(description = "The kinds of problem, explained") String problems,
      @Schema(description = "This API as OpenAPI 3.1") String openapi,
      @Schema(description = "This API to explore") String explore) {}

  /**
   * The entry point of the edition that is read.
   *
   * @param emergency the number to name in it
   */
  public static EntryPointView of(Reading reading, EmergencyNumber emergency) {
    return new EntryPointView(
        "Stepwell",
        ReleaseView.of(reading, reading.edition().release()),
        emergency.number(),
        new EntryPointLinks(
            Paths.ROOT,
            Paths.ROOT + "/categories",
            Paths.ROOT + "/conditions",
            Paths.ROOT + "/treatments",
            Paths.ROOT + "/diagnostics",
            Paths.ROOT + "/red-flags",
            Paths.ROOT + "/findings",
            Paths.ROOT + "/faqs",
            Paths.ROOT + "/sources",
            Paths.SEARCH,
            Paths.ROOT + "/releases",
            Paths.ROOT + "/releases/stream",
            Paths.ROOT + "/catalog",
            Paths.ROOT + "/change-requests",
            "/schemas/content/change-request.schema.json",
            Paths.ROOT + "/export",
            Paths.ROOT + "/audit",
            "/problems",
            "/q/openapi",
            "/q/swagger-ui"));
  }
}
