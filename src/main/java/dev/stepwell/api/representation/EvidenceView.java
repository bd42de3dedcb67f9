package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwell.catalog.Evidence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the evidence says. */
@Schema(
    name = "Evidence",
    description = "What the evidence says, with both sides where it is contested")
public record EvidenceView(
    @Schema(description = "The evidence in one word") String grade,
    @Schema(description = "The evidence in plain words") String note,
    @Schema(description = "Ids of the sources in favour") @JsonProperty("for")
        List<String> supporting,
    @Schema(description = "Ids of the sources against") @JsonProperty("against")
        List<String> opposing) {

  static EvidenceView of(Evidence evidence) {
    return new EvidenceView(
        evidence.grade().term(), evidence.note(), evidence.supporting(), evidence.opposing());
  }
}
