package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever history is sent, it is evaluated or refused. {@code -Dseed} repeats a run. */
@QuarkusTest
@TestProfile(OneRelease.class)
class HistoryMutationTest {

  private static final int REQUESTS = 5_000;
  private static final int LIMIT = 65_536;

  private static final List<String> SLUGS =
      List.of(
          "herniated-disc",
          "herniated-disc",
          "herniated-disc",
          "spinal-stenosis",
          "sciatica",
          "neuropathy",
          "tendonitis",
          "deep-vein-thrombosis");

  private static final Set<String> DISPOSITIONS =
      Set.of(
          "emergency",
          "same-day",
          "urgent-referral",
          "out-of-scope",
          "complete-screen",
          "hand-over",
          "improving",
          "surgical-consultation",
          "continue",
          "specialist-review");

  /** Takes the last of repeated members, as the service and most readers do. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(LIMIT).build())
              .build());

  private final Set<String> pages = new HashSet<>();

  @Test
  void a_valid_history_is_evaluated_on_every_pathway() {
    for (String slug : Slugs.ofConditions()) {
      for (String body : HistoryMutations.VALID) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Reply reply = Ask.post(path(slug), "application/json", bytes);

        assertThat(reply.status()).as("%s: %s", slug, body).isEqualTo(200);
        assertIsEvaluation(slug, reply, slug + ": " + body);
      }
    }
  }

  @Test
  void whatever_is_sent_is_evaluated_or_is_a_problem() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("HistoryMutationTest: -Dseed=" + seed);
    Random random = new Random(seed);
    HistoryMutations mutations = new HistoryMutations(random);
    Map<Integer, Integer> statuses = new TreeMap<>();

    for (int i = 0; i < REQUESTS; i++) {
      String slug = SLUGS.get(random.nextInt(SLUGS.size()));
      HistoryMutations.Body body = mutations.next();
      Reply reply = Ask.post(path(slug), body.type(), body.bytes());

      String which =
          "request %d of seed %d, %s to %s: %s%nanswered by %d %s"
              .formatted(i, seed, body.type(), slug, text(body), reply.status(), reply.text());
      statuses.merge(reply.status(), 1, Integer::sum);
      assertIsRight(slug, body, reply, which);
    }

    assertThat(statuses)
        .as("seed %d reaches every kind of answer", seed)
        .containsOnlyKeys(200, 400, 413, 415, 422);
  }

  private void assertIsRight(String slug, HistoryMutations.Body body, Reply reply, String which) {
    assertThat(reply.status()).as(which).isIn(200, 400, 413, 415, 422);
    assertThat(reply.status() == 413).as(which).isEqualTo(body.bytes().length > LIMIT);
    if (reply.status() == 200) {
      assertIsEvaluation(slug, reply, which);
    } else {
      assertIsProblem(slug, reply, which);
    }
    if (reply.status() == 422) {
      assertFaultsAreThere(body, reply.json(), which);
    } else {
      assertThat(reply.json().has("errors")).as(which).isFalse();
    }
    if (body.type().equals("application/json")) {
      assertThat(reply.status()).as(which).isNotEqualTo(415);
    } else if (body.bytes().length <= LIMIT) {
      assertThat(reply.status()).as(which).isIn(400, 415);
    }
  }

  private static void assertIsEvaluation(String slug, Reply reply, String which) {
    JsonNode json = reply.json();
    assertThat(reply.header("Content-Type")).as(which).startsWith("application/json");
    assertThat(reply.header("Cache-Control")).as(which).isEqualTo("private, no-store");
    assertThat(json.path("condition").asText()).as(which).isEqualTo(slug);
    assertThat(json.path("release").asInt()).as(which).isEqualTo(1);
    assertThat(json.path("digest").asText()).as(which).startsWith("sha-256:");
    assertThat(json.path("evaluatedFor").asText()).as(which).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(json.path("validUntil").asText())
        .as(which)
        .isGreaterThan(json.path("evaluatedFor").asText());
    assertThat(json.path("disposition").asText()).as(which).isIn(DISPOSITIONS);
    assertThat(json.path("screen").path("verdict").asText())
        .as(which)
        .isIn("flagged", "incomplete", "clear");
    assertThat(json.path("next").isArray()).as(which).isTrue();
    assertThat(json.path("steps").size()).as(which).isPositive();
    for (JsonNode step : json.path("steps")) {
      assertThat(step.path("id").asText()).as(which).isNotEmpty();
      assertThat(step.path("status").asText()).as(which).isNotEmpty();
    }
    assertThat(json.path("surgicalConsultation").path("criteria").asText()).as(which).isNotEmpty();
    assertThat(json.path("surgicalConsultation").path("text").asText()).as(which).isNotEmpty();
    assertThat(json.path("notice").asText()).as(which).isNotEmpty();
  }

  private void assertIsProblem(String slug, Reply reply, String which) {
    JsonNode json = reply.json();
    assertThat(reply.header("Content-Type")).as(which).isEqualTo("application/problem+json");
    assertThat(reply.header("Cache-Control")).as(which).isEqualTo("no-store");
    assertThat(json.path("status").asInt()).as(which).isEqualTo(reply.status());
    assertThat(json.path("title").asText()).as(which).isNotEmpty();
    assertThat(json.path("detail").asText()).as(which).isNotEmpty().hasSizeLessThan(400);
    assertThat(json.path("instance").asText()).as(which).isEqualTo(path(slug));
    assertThat(json.path("traceId").asText()).as(which).matches("[0-9a-f]{32}");
    String type = json.path("type").asText();
    if (pages.add(type)) {
      assertThat(Ask.get(type).status()).as(which).isEqualTo(200);
    }
  }

  private static void assertFaultsAreThere(
      HistoryMutations.Body body, JsonNode problem, String which) {
    JsonNode sent = tree(body.bytes());
    JsonNode errors = problem.path("errors");
    assertThat(errors.size()).as(which).isBetween(1, 50);
    if (problem.has("errorCount")) {
      assertThat(problem.path("errorCount").asInt()).as(which).isGreaterThan(50);
      assertThat(errors.size()).as(which).isEqualTo(50);
    }
    for (JsonNode error : errors) {
      assertThat(error.path("code").asText()).as(which).matches("[a-z]+(-[a-z]+)+");
      assertThat(error.path("detail").asText()).as(which).isNotEmpty().hasSizeLessThan(400);
      assertThat(error.has("pointer")).as(which).isTrue();
      JsonPointer pointer = JsonPointer.compile(error.path("pointer").asText());
      boolean missing = error.path("code").asText().equals("missing-member");
      assertThat(sent.at(pointer).isMissingNode()).as(which).isEqualTo(missing);
      if (missing) {
        assertThat(sent.at(pointer.head()).isObject()).as(which).isTrue();
      }
    }
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String slug) {
    return "/api/v1/conditions/" + slug + "/pathway/evaluations";
  }

  private static String text(HistoryMutations.Body body) {
    String text = new String(body.bytes(), StandardCharsets.UTF_8);
    return text.length() <= 2_000 ? text : text.substring(0, 2_000) + "…";
  }
}
