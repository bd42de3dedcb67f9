package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients write of what they rather have. */
class WeightedTest {

  private static final double UNREADABLE = 0.125;

  @Test
  void each_element_has_its_quality() {
    assertThat(list("gzip;q=0.5, br")).containsExactly(weighted("gzip", 0.5), weighted("br", 1));
    assertThat(list("GZIP ; level=9 ; Q = .25")).containsExactly(weighted("gzip", 0.25));
    assertThat(list("*;q=0")).containsExactly(weighted("*", 0));
    assertThat(list("text/html;level=1")).containsExactly(weighted("text/html", 1));
    assertThat(list("gzip;q=0.3;q=0.7")).as("the first").containsExactly(weighted("gzip", 0.3));
  }

  @Test
  void what_names_nothing_is_no_element() {
    assertThat(list("")).isEmpty();
    assertThat(list(" , ;q=1, ; ,")).isEmpty();
  }

  @Test
  void a_quality_that_is_none_is_as_the_caller_says() {
    assertThat(list("gzip;q=2, br;q=, zstd;q=often, identity;"))
        .containsExactly(
            weighted("gzip", UNREADABLE),
            weighted("br", UNREADABLE),
            weighted("zstd", UNREADABLE),
            weighted("identity", 1));
  }

  @Test
  void a_quality_of_blanks_takes_no_longer_than_another() {
    // A pattern that tries each way to part blanks from what follows takes hours for so many.
    String blanks = " ".repeat(1_000_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThat(list("gzip;q=" + blanks + "\u0085,br;q" + blanks + "=" + blanks + "1"))
                .containsExactly(weighted("gzip", UNREADABLE), weighted("br", 1)));
  }

  private static List<Weighted> list(String header) {
    return Weighted.list(header, UNREADABLE);
  }

  private static Weighted weighted(String value, double quality) {
    return new Weighted(value, quality);
  }
}
