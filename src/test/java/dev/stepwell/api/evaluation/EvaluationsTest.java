package dev.stepwell.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.release.Editions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationsTest {

  private static final LocalDate ODD_DAY = LocalDate.of(1987, 3, 4);

  private static final History HISTORY =
      new History(
          Optional.of(
              List.of(
                  new Trial(
                      "physical-therapy",
                      Outcome.INSUFFICIENT_RELIEF,
                      Optional.of(ODD_DAY),
                      Optional.empty(),
                      Optional.of(CareDuration.parse("P17W"))))),
          Map.of());

  @Inject Evaluations evaluations;
  @Inject Editions editions;

  @Test
  @SuppressWarnings("NullAway") // without a day, every evaluation fails in the middle
  void what_fails_in_an_evaluation_tells_where_and_nothing_of_the_history() {
    Throwable failure =
        catchThrowable(() -> evaluations.evaluation(editions.current(), "sciatica", HISTORY, null));

    assertThat(failure).isInstanceOf(EvaluationFailedException.class).hasNoCause();
    assertThat(failure.getStackTrace()[0].getClassName()).doesNotContain("EvaluationFailed");
    assertThat(printed(failure)).contains("NullPointerException").doesNotContain("P17W", "1987");
  }

  @Test
  void what_fails_while_an_evaluation_is_told_says_no_more() {
    Throwable failure =
        catchThrowable(
            () ->
                evaluations.answered(
                    editions.current(),
                    "sciatica",
                    HISTORY,
                    ODD_DAY.plusYears(1),
                    answered -> {
                      throw new IllegalStateException("" + HISTORY);
                    }));

    assertThat(failure).isInstanceOf(EvaluationFailedException.class).hasNoCause();
    assertThat(printed(failure)).contains("IllegalStateException").doesNotContain("P17W", "1987");
  }

  @Test
  void a_message_that_quotes_a_history_is_left_behind() {
    Throwable failure = new EvaluationFailedException(new IllegalStateException("" + HISTORY));

    assertThat(new IllegalStateException("" + HISTORY)).hasMessageContaining("1987-03-04");
    assertThat(printed(failure))
        .contains("IllegalStateException", "EvaluationsTest")
        .doesNotContain("physical-therapy", "1987");
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
