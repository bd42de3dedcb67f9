package dev.stepwell.explorer;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of what was found counts as the API does, and says so where it does not show all. */
@QuarkusTest
class SearchPageTest {

  private static final int MOST_SHOWN = 20;

  @ParameterizedTest
  @ValueSource(strings = {"pain", "spondylolisthesis"})
  void it_says_how_many_there_are_and_how_many_it_shows(String q) {
    int total = get("/api/v1/search?q=" + q).path("total");
    String page = Site.html("/search?q=" + q);
    int shown = page.split("<li", -1).length - 1;

    assertThat(total > MOST_SHOWN).isEqualTo(q.equals("pain"));
    assertThat(page)
        .contains(
            total > MOST_SHOWN
                ? "The best %d of %d found for “%s”".formatted(MOST_SHOWN, total, q)
                : "%d found for “%s”".formatted(total, q));
    assertThat(shown).isGreaterThanOrEqualTo(Math.min(total, MOST_SHOWN));
  }
}
