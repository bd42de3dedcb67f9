package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.api.contract.ContractExamples;
import dev.stepwell.content.CanonicalJson;
import dev.stepwell.pathway.evaluation.Disposition;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An evaluation over HTTP: what surrounds the answer, and what it can be replayed by. */
@QuarkusTest
@TestProfile(OneRelease.class)
class EvaluationTest {

  private static final String DISC = "/api/v1/conditions/herniated-disc/pathway";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void nobody_keeps_an_evaluation() {
    Reply reply = Ask.post(DISC + "/evaluations", "{}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(reply.header("Catalog-Release")).isEqualTo("1");
    assertThat(reply.header("Content-Type")).startsWith("application/json");
    assertThat(reply.header("Content-Language")).isEqualTo("en");
    assertThat(reply.header("ETag")).isEmpty();
    assertThat(reply.header("Last-Modified")).isEmpty();
  }

  @Test
  void without_a_day_it_holds_for_today_in_utc() {
    JsonNode evaluation = Ask.post(DISC + "/evaluations", "{}").json();

    assertThat(evaluation.get("evaluatedFor").asText()).isEqualTo("2026-11-22");
    assertThat(evaluation.get("validUntil").asText()).isEqualTo("2026-11-29");
    assertThat(evaluation.get("disposition").asText()).isEqualTo("complete-screen");
  }

  @Test
  void it_names_the_pathway_by_a_digest_that_a_client_can_compute() {
    ObjectNode pathway = (ObjectNode) Ask.get(DISC).json();
    pathway.remove(List.of("digest", "release", "links", "reviewOverdue"));

    assertThat(Ask.post(DISC + "/evaluations", "{}").json().get("digest").asText())
        .isEqualTo("sha-256:" + CanonicalJson.sha256(pathway));
  }

  @ParameterizedTest
  @EnumSource(Disposition.class)
  void the_order_in_which_a_history_is_told_makes_no_difference(Disposition disposition) {
    String evaluations =
        "/api/v1/conditions/" + ContractExamples.condition(disposition) + "/pathway/evaluations";
    ObjectNode history = JSON.valueToTree(ContractExamples.history(disposition));
    byte[] first = Ask.post(evaluations, history.toString()).bytes();

    assertThat(Ask.post(evaluations, shuffled(history).toString()).bytes()).isEqualTo(first);
    assertThat(Ask.post(evaluations + "?release=1", history.toString()).bytes()).isEqualTo(first);
    assertThat(Ask.post(evaluations + "?asOf=2026-11-22T12:00:00Z", history.toString()).bytes())
        .isEqualTo(first);
  }

  private static ObjectNode shuffled(ObjectNode history) {
    ObjectNode shuffled = JSON.createObjectNode();
    List<String> names = new ArrayList<>();
    history.fieldNames().forEachRemaining(names::add);
    Collections.shuffle(names, new Random(7));
    for (String name : names) {
      JsonNode value = history.get(name);
      shuffled.set(
          name,
          value.isArray()
              ? reversed((ArrayNode) value)
              : value.isObject() ? shuffled((ObjectNode) value) : value);
    }
    return shuffled;
  }

  private static ArrayNode reversed(ArrayNode array) {
    ArrayNode reversed = JSON.createArrayNode();
    for (int i = array.size() - 1; i >= 0; i--) {
      reversed.add(array.get(i));
    }
    return reversed;
  }

  @Test
  void the_pathway_that_takes_over_uses_the_same_history() {
    String history = JSON.valueToTree(ContractExamples.history(Disposition.HAND_OVER)).toString();
    JsonNode sciatica = Ask.post("/api/v1/conditions/sciatica/pathway/evaluations", history).json();

    JsonNode handOver = sciatica.get("handOver").get(0);
    assertThat(handOver.get("step").asText()).isEqualTo("to-herniated-disc");
    assertThat(handOver.get("condition").asText()).isEqualTo("herniated-disc");
    assertThat(handOver.get("because").asText()).isNotBlank();

    JsonNode disc = Ask.post(handOver.get("href").asText() + "/evaluations", history).json();
    assertThat(step(disc, "physical-therapy").get("status").asText()).isEqualTo("completed");
    assertThat(step(disc, "imaging").get("status").asText()).isEqualTo("completed");
    assertThat(disc.has("notUsed")).isFalse();
  }

  private static JsonNode step(JsonNode evaluation, String id) {
    for (JsonNode step : evaluation.get("steps")) {
      if (step.get("id").asText().equals(id)) {
        return step;
      }
    }
    throw new AssertionError("no step " + id);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/conditions/herniated-dsc/pathway/evaluations, 404, /problems/not-found, herniated-disc",
    "/api/v1/conditions/herniated-disc/pathway/evaluations?release=2, 404, /problems/not-found, current",
    "/api/v1/conditions/herniated-disc/pathway/evaluations?asOf=2026-11-22T11:59:59Z, 404, /problems/not-found, first",
    "/api/v1/conditions/herniated-disc/pathway/evaluations?release=1&asOf=2026-11-22T12:00:00Z, 400, /problems/invalid-parameter, one of",
    "/api/v1/conditions/herniated-disc/pathway/evaluations?realese=1, 400, /problems/invalid-parameter, release",
    "/api/v1/conditions/herniated-disc/pathway/evaluations?limit=1, 400, /problems/invalid-parameter, Known are",
    "/api/v1/conditions/herniated-disc/pathway/intake, 405, /problems/method-not-allowed, GET",
  })
  void what_is_asked_wrongly_is_told(String target, int status, String type, String hint) {
    Reply reply = Ask.post(target, "{}");

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("type").asText()).isEqualTo(type);
    assertThat(reply.text()).contains(hint);
  }

  @Test
  void an_evaluation_is_no_page_to_read() {
    Reply reply = Ask.get(DISC + "/evaluations");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("OPTIONS, POST");
  }
}
