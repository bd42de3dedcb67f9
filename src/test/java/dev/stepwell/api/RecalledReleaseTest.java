package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.Publications;
import dev.stepwell.release.TestReleases;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two releases, of which first the earlier and then the current one is recalled. */
@QuarkusTest
@TestProfile(RecalledReleaseTest.Alone.class)
class RecalledReleaseTest {

  /** An application with the releases of this test, and no others. */
  public static class Alone extends ManyReleases {}

  private static final String REASON = "A dose of one treatment was wrong: “twice”.";
  private static final String PATHWAY = "/api/v1/conditions/herniated-disc/pathway";
  private static final String HISTORY =
      """
      {"trials": [{"treatment": "physical-therapy", "duration": "P8W",
                   "outcome": "insufficient-relief"}], "evaluateFor": "2026-11-22"}
      """;

  private static Map<String, Reply> before = Map.of();
  private static Map<String, Reply> beforeCurrent = Map.of();
  private static Reply evaluationBefore = Ask.NOTHING;
  private static Instant recalledAt = Instant.EPOCH;
  private static int recalled;

  @Inject TestReleases releases;
  @Inject Publications publications;
  @Inject Editions editions;
  @Inject SetClock clock;

  @BeforeEach
  void recall() {
    if (!before.isEmpty()) {
      return;
    }
    Edition edition = editions.current();
    recalled = edition.release().number();
    releases.publish(
        Edit.set(
            edition.catalog(),
            EntryType.CONDITION,
            "tendonitis",
            "summary",
            "Sore where it pulls."));
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    before = Walk.with("release=" + recalled);
    beforeCurrent = Walk.all();
    evaluationBefore = evaluate("?release=" + recalled);
    recalledAt = clock.instant();
    publications.recall(recalled, "ada", REASON);
  }

  @Test
  void every_read_of_it_answers_as_before_and_says_so_in_body_and_header() {
    Walk.with("release=" + recalled)
        .forEach(
            (path, now) -> {
              Reply old = before.getOrDefault(path, Ask.NOTHING);
              assertThat(now.status()).as(path).isEqualTo(200);
              assertThat(now.header("Catalog-Release")).as(path).isEqualTo("" + recalled);
              assertThat(now.header("Catalog-Release-Recalled"))
                  .as(path)
                  .isEqualTo(recalledAt.toString());
              if (!isOfAnother(path)) {
                assertThat(now.header("ETag")).as(path).isNotEqualTo(old.header("ETag"));
              }
              assertThat(unrecalled(now.json())).as(path).isEqualTo(old.json());
              if (!path.startsWith("/api/v1/releases/")) {
                assertIsTold(now.json().get("recalled"), path);
              }
              assertThat(old.json().has("recalled")).as(path).isFalse();
            });
  }

  /** The body of a release says what became of the release that it shows. */
  private static boolean isOfAnother(String path) {
    return path.startsWith("/api/v1/releases/") && !path.equals("/api/v1/releases/" + recalled);
  }

  @Test
  void so_does_a_picture() {
    for (String form : new String[] {"image/svg+xml", "text/vnd.mermaid"}) {
      Reply now = Ask.get(PATHWAY + "?release=" + recalled, "Accept", form);

      assertThat(now.header("Catalog-Release-Recalled")).isEqualTo(recalledAt.toString());
      assertThat(now.text().replaceAll("</text>\\s*<text[^>]*>", " "))
          .as(form)
          .contains("This release of the catalog was recalled: A dose of one treatment was wrong");
    }
  }

  @Test
  void so_does_every_evaluation_and_the_digest_is_the_same() {
    Reply now = evaluate("?release=" + recalled);

    assertThat(now.header("Catalog-Release-Recalled")).isEqualTo(recalledAt.toString());
    assertIsTold(now.json().get("recalled"), "evaluation");
    assertThat(unrecalled(now.json())).isEqualTo(evaluationBefore.json());
    assertThat(now.json().get("digest")).isEqualTo(evaluationBefore.json().get("digest"));
    assertThat(now.json().get("digest"))
        .isEqualTo(Ask.get(PATHWAY + "?release=" + recalled).json().get("digest"));
  }

  @Test
  void what_is_read_of_another_release_says_nothing_of_it() {
    Walk.all()
        .forEach(
            (path, now) -> {
              assertThat(now.header("Catalog-Release-Recalled")).as(path).isEmpty();
              if (!path.startsWith("/api/v1/releases") && !path.endsWith("/history")) {
                assertThat(now.bytes())
                    .as(path)
                    .isEqualTo(beforeCurrent.getOrDefault(path, Ask.NOTHING).bytes());
              }
            });
  }

  @Test
  void the_release_itself_says_so_in_whatever_release_it_is_looked_up() {
    for (String path :
        new String[] {
          "/api/v1/releases/" + recalled, "/api/v1/releases/" + recalled + "?release=" + recalled
        }) {
      assertIsTold(Ask.get(path).json().get("recalled"), path);
    }
    assertThat(Ask.get("/api/v1/releases/" + (recalled + 1)).json().has("recalled")).isFalse();
    JsonNode listed = Ask.get("/api/v1/releases").json().get("items");
    assertIsTold(listed.get(recalled - 1).get("recalled"), "list");
    assertThat(listed.get(recalled).has("recalled")).isFalse();
  }

  @Test
  void a_client_that_holds_the_answer_from_before_gets_the_new_one_and_that_can_be_revalidated() {
    Reply now =
        Ask.get(
            PATHWAY + "?release=" + recalled,
            "If-None-Match",
            before.getOrDefault(PATHWAY, Ask.NOTHING).header("ETag"));
    assertThat(now.status()).isEqualTo(200);
    assertThat(now.header("Last-Modified")).isEqualTo(httpDate(recalledAt));

    Reply again = Ask.get(PATHWAY + "?release=" + recalled, "If-None-Match", now.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("Catalog-Release-Recalled")).isEqualTo(recalledAt.toString());
  }

  @Test
  void the_current_release_says_so_too_until_another_one_follows() {
    int current = editions.current().release().number();
    publications.recall(current, "ada", REASON);

    assertThat(Ask.get(PATHWAY).json().get("recalled").get("reason").asText()).isEqualTo(REASON);
    assertThat(evaluate("").json().get("recalled").get("reason").asText()).isEqualTo(REASON);
    assertThat(Ask.get("/api/v1").json().at("/release/recalled/reason").asText()).isEqualTo(REASON);

    releases.publish(
        Edit.set(
            editions.current().catalog(),
            EntryType.CONDITION,
            "arthritis",
            "summary",
            "Worn joints."));

    assertThat(Ask.get(PATHWAY).json().has("recalled")).isFalse();
    assertThat(Ask.get(PATHWAY).header("Catalog-Release-Recalled")).isEmpty();
    assertThat(evaluate("").json().has("recalled")).isFalse();
  }

  private static void assertIsTold(JsonNode told, String where) {
    assertThat(told).as(where).isNotNull();
    assertThat(told.get("reason").asText()).as(where).isEqualTo(REASON);
    assertThat(told.get("recalledAt").asText()).as(where).isEqualTo(recalledAt.toString());
  }

  /** The same without any recall, of the release that was read or of one that it tells of. */
  private static JsonNode unrecalled(JsonNode body) {
    ObjectNode copy = body.deepCopy();
    copy.findParents("recalled").forEach(it -> ((ObjectNode) it).remove("recalled"));
    return copy;
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static Reply evaluate(String query) {
    return Ask.post(PATHWAY + "/evaluations" + query, HISTORY);
  }
}
