package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The day after every review was due. */
@QuarkusTest
@TestProfile(OneRelease.class)
class OverdueReviewTest {

  private static final Instant DUE = Instant.parse("2027-11-22T23:59:59.999Z");
  private static final Instant OVERDUE = Instant.parse("2027-11-23T00:00:00Z");
  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";

  @Inject SetClock clock;

  @AfterEach
  void set_the_clock_back() {
    clock.set(SetClock.NOON);
  }

  @Test
  void every_body_with_a_review_says_that_it_is_overdue_and_is_otherwise_the_same() {
    Map<String, Reply> before = Walk.all();
    clock.set(OVERDUE);

    Walk.all()
        .forEach(
            (path, reply) -> {
              JsonNode body = reply.json();
              assertOverdueWhereReviewed(path, body);
              assertThat(withoutOverdue(body))
                  .as(path)
                  .isEqualTo(before.getOrDefault(path, Ask.NOTHING).json());
              assertThat(reply.header("Last-Modified")).isEqualTo("Sun, 22 Nov 2026 12:00:00 GMT");
            });
  }

  @Test
  void on_the_last_day_none_is_overdue() {
    Reply before = Ask.get(PATHWAY);
    clock.set(DUE);

    assertThat(Ask.get(PATHWAY).bytes()).isEqualTo(before.bytes());
  }

  @Test
  void the_digest_stays_and_the_tag_changes() {
    Reply before = Ask.get(PATHWAY);
    clock.set(OVERDUE);
    Reply after = Ask.get(PATHWAY, "If-None-Match", before.header("ETag"));

    assertThat(after.status()).isEqualTo(200);
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    assertThat(after.json().get("reviewOverdue").booleanValue()).isTrue();
    assertThat(after.json().get("digest")).isEqualTo(before.json().get("digest"));
  }

  @Test
  void where_the_clock_is_set_back_it_is_not_overdue_any_more() {
    Reply before = Ask.get(PATHWAY);
    clock.set(OVERDUE);
    Ask.get(PATHWAY);
    clock.set(SetClock.NOON);

    assertThat(Ask.get(PATHWAY).bytes()).isEqualTo(before.bytes());
  }

  @Test
  void a_chosen_release_never_changes() {
    Map<String, Reply> before = Walk.with("release=1");
    clock.set(OVERDUE);

    Walk.with("release=1")
        .forEach(
            (path, reply) ->
                assertThat(reply.bytes())
                    .as(path)
                    .isEqualTo(before.getOrDefault(path, Ask.NOTHING).bytes()));
    assertThat(Ask.get(PATHWAY + "?release=1", "If-None-Match", "*").status()).isEqualTo(304);
  }

  @Test
  void what_is_due_can_be_listed_and_says_so() {
    clock.set(OVERDUE);

    JsonNode first = Ask.get("/api/v1/conditions?reviewDueBefore=2027-11-23").json().at("/items/0");

    assertThat(first.get("reviewOverdue").booleanValue()).isTrue();
  }

  private static void assertOverdueWhereReviewed(String path, JsonNode body) {
    if (body.has("nextReviewOn") || body.has("surgicalOption")) {
      assertThat(body.path("reviewOverdue").booleanValue()).as(path).isTrue();
    }
    body.path("items").forEach(item -> assertOverdueWhereReviewed(path, item));
  }

  private static JsonNode withoutOverdue(JsonNode body) {
    ((ObjectNode) body).remove("reviewOverdue");
    body.path("items").forEach(item -> ((ObjectNode) item).remove("reviewOverdue"));
    return body;
  }
}
