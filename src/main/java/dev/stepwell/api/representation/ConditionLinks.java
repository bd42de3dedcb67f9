package dev.stepwell.api.representation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to read on about a condition. */
@Schema(
    name = "ConditionLinks",
    description = "Where to read on about a condition; paths on this server")
public record ConditionLinks(
    @Schema(description = "The condition") String self,
    @Schema(description = "Its ordered escalation") String pathway,
    @Schema(description = "What an evaluation of its pathway can use") String intake,
    @Schema(description = "Its treatments, in ladder order") String treatments,
    @Schema(description = "The releases that changed it or its pathway") String history) {

  static ConditionLinks of(String slug) {
    String self = Paths.condition(slug);
    String pathway = Paths.pathway(slug);
    return new ConditionLinks(
        self, pathway, pathway + "/intake", self + "/treatments", self + "/history");
  }
}
