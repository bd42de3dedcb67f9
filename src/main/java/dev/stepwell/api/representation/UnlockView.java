package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.pathway.Unlock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is missing. */
@Schema(name = "Unlock", description = "One thing that is missing for a step: a criterion")
public record UnlockView(
    @JsonUnwrapped CriterionMembers asked,
    @Schema(
            description = "What was answered, where it was the other way; else left out",
            enumeration = {"present", "absent"})
        Optional<String> answered,
    @Schema(description = "The same in words") String text,
    @Schema(description = "Of a not: the criterion that would have to be unmet; else left out")
        Optional<List<CriterionMembers>> of) {

  static UnlockView of(EvaluationWords words, Unlock it) {
    return new UnlockView(
        CriterionMembers.of(it.criterion()).orOfADay(),
        it.answered().map(answer -> answer.term()),
        words.of(it),
        EvaluationView.some(it.criterion().of().stream().map(CriterionMembers::of).toList()));
  }
}
