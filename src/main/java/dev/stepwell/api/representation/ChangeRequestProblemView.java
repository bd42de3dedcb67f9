package dev.stepwell.api.representation;

import dev.stepwell.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that stands against a change request. */
@Schema(
    name = "ChangeRequestProblem",
    description =
        "Something that stands against a change request, as the errors of a problem say it")
public record ChangeRequestProblemView(
    @Schema(description = "JSON pointer into the change request") String pointer,
    @Schema(description = "The kind of fault, in kebab-case") String code,
    @Schema(description = "What is wrong, and what it may be") String detail) {

  /** The representation of a fault of a body. */
  public static ChangeRequestProblemView of(Fault it) {
    return new ChangeRequestProblemView(it.name(), it.code(), it.detail());
  }
}
