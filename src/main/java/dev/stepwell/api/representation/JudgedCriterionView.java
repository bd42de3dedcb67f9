package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Reason;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a criterion. */
@Schema(
    name = "JudgedCriterion",
    description = "A criterion of a gate, and whether the history meets it")
public record JudgedCriterionView(
    @JsonUnwrapped CriterionMembers asked,
    @Schema(
            description = "Whether it holds; what is unknown is neither",
            enumeration = {"met", "unmet", "unknown"})
        String verdict,
    @Schema(description = "Why, in kebab-case; left out where the criteria beneath say it")
        Optional<String> code,
    @Schema(description = "The same in words") Optional<String> because,
    @Schema(description = "The criteria beneath it, judged; left out for one without")
        Optional<List<JudgedCriterionView>> of) {

  static JudgedCriterionView of(EvaluationWords words, Judgement it) {
    return new JudgedCriterionView(
        CriterionMembers.of(it.criterion()),
        it.verdict().term(),
        it.reason().map(Reason::code).map(code -> code.term()),
        words.because(it),
        EvaluationView.some(it.of().stream().map(beneath -> of(words, beneath)).toList()));
  }
}
