package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client can rely on in the body of any pathway. */
@QuarkusTest
@TestProfile(OneRelease.class)
class PathwayBodyTest {

  private static final int MOST_BYTES = 12_000;
  private static final int MOST_BYTES_GZIPPED = 4_000;

  /** What may still come: the number of a later release, and the word that a review is overdue. */
  private static final int GROWTH = "123456".length() + "\"reviewOverdue\":true,".length();

  static List<String> slugs() {
    return Slugs.ofConditions();
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void a_pathway_has_at_most_12_kb_and_4_kb_compressed(String slug) {
    assertThat(read(slug).bytes()).hasSizeLessThanOrEqualTo(MOST_BYTES - GROWTH);
    assertThat(read(slug, "Accept-Encoding", "gzip").bytes())
        .hasSizeLessThanOrEqualTo(MOST_BYTES_GZIPPED - GROWTH);
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void a_client_can_compute_the_digest_from_the_body(String slug)
      throws IOException, NoSuchAlgorithmException {
    ObjectNode body = (ObjectNode) read(slug).json();
    String digest = body.get("digest").asText();

    body.remove(List.of("digest", "release", "links", "reviewOverdue"));
    byte[] canonical = new JsonCanonicalizer(body.toString()).getEncodedUTF8();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical);

    assertThat(digest).isEqualTo("sha-256:" + HexFormat.of().formatHex(hash));
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void steps_are_numbered_in_order_and_never_fall_back_from_surgery(String slug) {
    List<JsonNode> steps = listOf(read(slug).json().get("steps"));

    boolean surgical = false;
    for (int i = 0; i < steps.size(); i++) {
      JsonNode step = steps.get(i);
      assertThat(step.get("order").intValue()).isEqualTo(i + 1);
      boolean isSurgical = step.get("stage").asText().equals("surgical");
      assertThat(!surgical || isSurgical).as("stage of %s", step.get("id")).isTrue();
      surgical |= isSurgical;
      assertThat(step.has("gate") || !step.get("kind").asText().equals("surgery"))
          .as("%s has a gate", step.get("id"))
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void hand_overs_repeat_the_steps_that_hand_over(String slug) {
    JsonNode body = read(slug).json();
    List<String> steps = new ArrayList<>();
    for (JsonNode step : body.get("steps")) {
      if (step.get("kind").asText().equals("handover")) {
        steps.add(step.get("id").asText() + " to " + step.get("to").asText());
      }
    }

    assertThat(listOf(body.get("handsOverTo")))
        .extracting(it -> it.get("step").asText() + " to " + it.get("condition").asText())
        .containsExactlyElementsOf(steps);
    assertThat(listOf(body.get("handsOverTo"))).allMatch(it -> !it.get("when").asText().isEmpty());
  }

  private static Reply read(String slug, String... headers) {
    return Ask.get("/api/v1/conditions/" + slug + "/pathway", headers);
  }

  private static List<JsonNode> listOf(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
