package dev.stepwell.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Finding;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.platform.Allocated;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A body of 64 KiB has room for thousands of slugs that are none, in a catalog that has many. */
class LargeHistoriesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void the_nearest_finding_is_not_looked_for_before_it_is_told() {
    Catalog catalog = BuiltInContent.catalog();
    for (int i = 0; i < 1000; i++) {
      catalog = catalog.with(finding("many-findings-%03d".formatted(i)));
    }
    String body =
        IntStream.range(0, 1500)
            .mapToObj("\"some-findings-%04d\": \"absent\""::formatted)
            .collect(Collectors.joining(", ", "{\"findings\": {", "}}"));

    assertIsLittleWork(body, catalog, 1500);
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

  private static Finding finding(String slug) {
    return new Finding(
        slug,
        FindingKind.CONTRAINDICATION,
        slug,
        slug,
        slug,
        Optional.empty(),
        List.of(),
        List.of(),
        TODAY,
        TODAY);
  }
}
