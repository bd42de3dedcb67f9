package dev.stepwell.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people ask, and what they should see first: {@code first-hits.txt}. */
class FirstHitsTest {

  static List<Arguments> questions() {
    return Searching.rows("first-hits.txt");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void what_is_meant_is_found_first(String question, String type, String slug) {
    assertThat(Searching.found(question)).startsWith(type + " " + slug);
  }

  @Test
  void the_table_is_a_long_one_and_asks_nothing_twice() {
    assertThat(questions().stream().map(row -> row.get()[0]))
        .hasSizeGreaterThanOrEqualTo(240)
        .doesNotHaveDuplicates();
  }
}
