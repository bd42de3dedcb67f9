package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwell.catalog.Coding;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code. */
@Schema(
    name = "Coding",
    description =
        "A code of a public code system. Codes are not keys: one code may fit several entries")
public record CodingView(
    @Schema(description = "Canonical URI of the code system", format = "uri") String system,
    @Schema(description = "The code as published") String code,
    @Schema(description = "The code system's own title of the code") String display,
    @Schema(description = "Fiscal year of the code table in which the code was seen to be valid")
        String codeYear,
    @Schema(description = "Whether this is the code to fall back on") @JsonProperty("default")
        boolean fallback,
    @Schema(description = "When this code fits") Optional<String> when) {

  static List<CodingView> of(List<Coding> codings) {
    return codings.stream()
        .map(
            it ->
                new CodingView(
                    it.system(), it.code(), it.display(), it.codeYear(), it.fallback(), it.when()))
        .toList();
  }
}
