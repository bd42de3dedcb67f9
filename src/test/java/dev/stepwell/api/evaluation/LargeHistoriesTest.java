package dev.stepwell.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.ManyFindings;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.platform.Allocated;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A body of 64 KiB has room for thousands of slugs that are none, in a catalog that has many. */
class LargeHistoriesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void the_nearest_finding_is_not_looked_for_before_it_is_told() {
    String body =
        IntStream.range(0, 1500)
            .mapToObj("\"some-findings-%04d\": \"absent\""::formatted)
            .collect(Collectors.joining(", ", "{\"findings\": {", "}}"));

    assertIsLittleWork(body, ManyFindings.catalog(1000), 1500);
  }

  @Test
  void the_nearest_treatment_is_not_looked_for_before_it_is_told() {
    String body =
        IntStream.range(0, 1000)
            .mapToObj("{\"treatment\": \"self-core-%04d\", \"outcome\": \"relief\"}"::formatted)
            .collect(Collectors.joining(", ", "{\"trials\": [", "]}"));

    assertIsLittleWork(body, BuiltInContent.catalog(), 1001);
  }

  private static void assertIsLittleWork(String body, Catalog catalog, int faults) {
    JsonBody json = JsonBody.of(body.getBytes(StandardCharsets.UTF_8));

    assertThat(
            Allocated.mebibytes(
                () ->
                    assertThat(
                            catchThrowableOfType(
                                    Problem.class, () -> HistoryReader.read(json, catalog, TODAY))
                                .faults())
                        .hasSize(faults)))
        .isLessThan(8);
  }
}
