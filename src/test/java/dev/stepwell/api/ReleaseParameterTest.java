package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code release} and {@code asOf} while there is one release, of noon. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ReleaseParameterTest {

  private static final String UNCHANGING = "public, max-age=31536000, immutable";
  private static final String CURRENT =
      "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

  @Test
  void a_chosen_release_has_the_same_answers_and_may_be_kept_for_ever() {
    Map<String, Reply> current = Walk.all();

    Walk.with("release=1")
        .forEach(
            (path, chosen) -> {
              assertThat(chosen.header("Cache-Control")).as(path).isEqualTo(UNCHANGING);
              assertThat(chosen.header("Catalog-Release")).as(path).isEqualTo("1");
              Reply plain = current.get(path);
              if (plain != null && !plain.json().has("next")) {
                assertThat(chosen.bytes()).as(path).isEqualTo(plain.bytes());
                assertThat(chosen.header("ETag")).as(path).isEqualTo(plain.header("ETag"));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00.000Z",
        "2026-11-22t12:00:00z",
        "2026-11-22T14:00:00%2B02:00",
        "2026-11-22T07:00:00-05:00",
        "2026-11-22T12:00:01Z",
        "9999-12-31T23:59:59Z",
      })
  void an_instant_since_then_reads_the_release_and_may_be_kept_for_a_while(String instant) {
    Reply reply = Ask.get("/api/v1/conditions/sciatica?asOf=" + instant);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Cache-Control")).isEqualTo(CURRENT);
    assertThat(reply.header("Catalog-Release")).isEqualTo("1");
    assertThat(reply.bytes()).isEqualTo(Ask.get("/api/v1/conditions/sciatica").bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "asOf=2026-11-22T11:59:59.999Z, No release was in force at 2026-11-22T11:59:59.999Z; the first"
        + " one came at 2026-11-22T12:00:00Z.",
    "asOf=1900-01-01T00:00:00Z, No release was in force at 1900-01-01T00:00:00Z; the first one came"
        + " at 2026-11-22T12:00:00Z.",
    "release=2, There is no release 2; the current one is 1.",
    "release=999, There is no release 999; the current one is 1.",
    "release=999999999, There is no release 999999999; the current one is 1.",
  })
  void when_there_was_no_such_release_it_is_a_404(String query, String detail) {
    Reply reply = Ask.get("/api/v1/conditions/sciatica?" + query);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.json().get("type").asText()).isEqualTo("/problems/not-found");
    assertThat(reply.json().get("detail").asText()).isEqualTo(detail);
  }

  @Test
  void a_page_of_a_chosen_release_leads_to_the_next_of_that_release() {
    String chosen = Ask.get("/api/v1/conditions?limit=3&release=1").json().get("next").asText();
    String asOf =
        Ask.get("/api/v1/conditions?asOf=2026-11-22T13:00:00Z&limit=3").json().get("next").asText();

    assertThat(chosen).startsWith("/api/v1/conditions?limit=3&release=1&cursor=");
    assertThat(asOf).isEqualTo(chosen);
    assertThat(Ask.get(chosen).header("Cache-Control")).isEqualTo(UNCHANGING);
  }

  @Test
  void the_bytes_do_not_depend_on_who_asked_first_and_how() {
    for (String query :
        new String[] {
          "limit=2&release=1&category=spinal",
          "category=spinal&release=1&limit=2",
          "limit=2&category=spinal&asOf=2026-11-22T12:00:00Z",
        }) {
      Reply reply = Ask.get("/api/v1/conditions?" + query);

      assertThat(reply.json().get("next").asText())
          .startsWith("/api/v1/conditions?limit=2&category=spinal&release=1&cursor=");
    }
    assertThat(Ask.get("/api/v1//conditions/;a=b?limit=2&category=spinal").header("ETag"))
        .isEqualTo(Ask.get("/api/v1/conditions?limit=2&category=spinal").header("ETag"));
    assertThat(Ask.get("/api/v1/conditions?category=spinal&limit=2").header("ETag"))
        .isEqualTo(Ask.get("/api/v1/conditions?limit=2&category=spinal").header("ETag"));
  }
}
