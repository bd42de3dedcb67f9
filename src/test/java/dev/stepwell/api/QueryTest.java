package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.problem.Problem;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void few_conditions_are_all_named_to_whoever_asks_for_none_of_them() {
    assertThat(refusal("knees", "hip", "knee"))
        .isEqualTo("condition is one of hip, knee. Did you mean knee?");
    assertThat(refusal("knees", slugs(50)))
        .startsWith("condition is one of pain-000, pain-001, ")
        .endsWith(", pain-049.");
  }

  @Test
  void of_many_conditions_the_nearest_are_named_and_where_all_are() {
    assertThat(refusal("knees", slugs(10_000)))
        .isEqualTo("condition is one of 10000 that /api/v1/conditions lists.");
    assertThat(refusal("pain-00", slugs(51)))
        .isEqualTo(
            "condition is one of 51 that /api/v1/conditions lists."
                + " Did you mean pain-000 or pain-001 or pain-002?");
  }

  private static String[] slugs(int number) {
    return IntStream.range(0, number).mapToObj("pain-%03d"::formatted).toArray(String[]::new);
  }

  private static String refusal(String asked, String... known) {
    Pathway one = BuiltInContent.catalog().pathways().get(0);
    Catalog catalog = Catalog.of(Stream.of(known).map(it -> of(it, one)).toList());
    MultiMap parameters = MultiMap.caseInsensitiveMultiMap().add("condition", asked);
    Query query = Query.of(List.of(ReadParameter.CONDITION), parameters);
    return catchThrowableOfType(Problem.class, () -> query.requireKnownTo(catalog)).detail();
  }

  private static Pathway of(String condition, Pathway as) {
    return new Pathway(
        condition,
        as.redFlags(),
        as.exclusions(),
        as.steps(),
        as.forbidden(),
        as.sources(),
        as.reviewedOn(),
        as.nextReviewOn());
  }
}
