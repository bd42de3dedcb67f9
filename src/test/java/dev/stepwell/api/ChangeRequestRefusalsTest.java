package dev.stepwell.api;

import static dev.stepwell.api.Editors.REQUESTS;
import static dev.stepwell.api.Editors.anna;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be proposed is refused with every fault pointed at, and nothing of it is kept. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class ChangeRequestRefusalsTest {

  private int total;

  @BeforeEach
  void count() {
    total = total();
  }

  @AfterEach
  void nothing_is_half_saved() {
    assertThat(total()).isEqualTo(total);
  }

  @Test
  void a_surgery_without_a_gate() {
    assertThat(faults(pathway("herniated-disc", it -> step(it, "surgery").remove("gate"))))
        .contains("/changes/0/entry/steps/6 surgery-without-gate");
  }

  @Test
  void a_surgical_step_before_one_that_is_not() {
    assertThat(
            faults(
                pathway(
                    "herniated-disc",
                    it -> {
                      ArrayNode steps = it.withArray("steps");
                      steps.insert(2, steps.remove(6));
                    })))
        .anyMatch(it -> it.startsWith("/changes/0/entry/steps/") && it.endsWith("-after-surgery"));
  }

  @Test
  void a_dangling_reference() {
    assertThat(
            faults(
                Body.titled("Dangling")
                    .put(
                        EntryType.CONDITION,
                        "sciatica",
                        it -> it.putArray("considerFirst").add("gout"))))
        .contains("/changes/0/entry/considerFirst unknown-reference");
  }

  @Test
  void a_hand_over_in_a_circle() {
    assertThat(
            faults(
                pathway("radiculopathy", it -> handover(it).put("to", "sciatica"))
                    .put(
                        EntryType.PATHWAY,
                        "sciatica",
                        it -> handover(it).put("to", "radiculopathy"))))
        .anyMatch(it -> it.endsWith(" hand-over-circle"));
  }

  @Test
  void a_compulsory_injection() {
    assertThat(
            faults(
                pathway(
                    "sciatica",
                    it ->
                        IntStream.range(0, it.get("steps").size())
                            .mapToObj(i -> (ObjectNode) it.get("steps").get(i))
                            .filter(
                                step -> step.path("treatments").toString().contains("nerve-blocks"))
                            .forEach(step -> step.put("required", true)))))
        .anyMatch(it -> it.endsWith(" compulsory-invasive"));
  }

  @Test
  void what_is_in_use_cannot_be_retired() {
    assertThat(faults(Body.titled("In use").retire(EntryType.TREATMENT, "nerve-blocks")))
        .isNotEmpty()
        .allMatch(it -> it.startsWith("/changes/0 "));
  }

  @Test
  void what_is_used_in_many_places_is_one_fault_that_names_some_of_them() {
    assertThat(errors(Body.titled("In use").retire(EntryType.SOURCE, "SUR712")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.get("pointer")).isEqualTo("/changes/0");
              assertThat(it.get("code")).isEqualTo("in-use");
              assertThat(it.get("detail"))
                  .asString()
                  .matches(
                      "The source SUR712 is still used, by (\\S+ \\S+, ){4}\\S+ \\S+ and \\d+ more: .*");
            });
  }

  @Test
  void what_is_retired_and_still_named_by_what_is_put_is_told_where_it_is_named() {
    assertThat(
            faults(
                Body.titled("Named anew")
                    .retire(EntryType.SOURCE, "SUR712")
                    .put(
                        EntryType.PATHWAY, "sciatica", it -> it.putArray("sources").add("SUR712"))))
        .contains("/changes/0 in-use", "/changes/1/entry/sources unknown-reference");
  }

  @Test
  void what_is_not_there_cannot_be_retired() {
    assertThat(errors(Body.titled("Nobody").retire(EntryType.CONDITION, "siatica")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.get("pointer")).isEqualTo("/changes/0/slug");
              assertThat(it.get("detail")).asString().contains("Did you mean \"sciatica\"?");
            });
  }

  @Test
  void what_changes_nothing() {
    assertThat(faults(Body.titled("As it is").put(EntryType.CONDITION, "sciatica", it -> {})))
        .containsExactly("/changes nothing-changes");
  }

  @Test
  void a_release_that_is_not_there_yet() {
    assertThat(
            faults(
                Body.titled("From the future")
                    .retire(EntryType.FAQ, "joint-injection-duration")
                    .with(it -> it.put("basedOn", 99))))
        .containsExactly("/basedOn unknown-release");
  }

  @Test
  void a_text_with_a_character_that_no_database_keeps() {
    String json = Body.titled("Nul\0").retire(EntryType.FAQ, "joint-injection-duration").toString();
    assertThat(json).contains("Nul\\u0000");
    for (Response answer :
        List.of(
            send("application/json", json),
            send("application/json", json.replace("\\u0000", "\\ud800")),
            send("application/yaml", "title: \"Nul\\0\"\nwhy: x"))) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.jsonPath().getString("detail"))
          .contains("U+0000, or with half a surrogate pair");
    }
    Response binary = send("application/yaml", "title: !!binary aGVsbG8=\nwhy: x");
    assertThat(binary.statusCode()).isEqualTo(400);
    assertThat(binary.jsonPath().getString("detail")).contains("a value that JSON cannot have");
    String id = Editors.draft(Body.titled("To talk of").retire(EntryType.FAQ, "rfa-safety"));
    total++;
    Response comment =
        anna()
            .contentType("application/json")
            .body("{\"text\": \"Nul\\u0000\"}")
            .post(REQUESTS + "/" + id + "/comments");
    assertThat(comment.statusCode()).isEqualTo(422);
    assertThat(comment.jsonPath().getString("errors[0].pointer")).isEqualTo("/text");
  }

  @Test
  void a_release_of_a_number_that_no_release_has() {
    assertThat(
            faults(
                Body.titled("Far away")
                    .retire(EntryType.FAQ, "joint-injection-duration")
                    .with(it -> it.put("basedOn", 4_294_967_297L))))
        .singleElement()
        .asString()
        .startsWith("/basedOn ");
  }

  @Test
  void a_slug_with_capitals() {
    ObjectNode faq = Body.document(EntryType.FAQ, "rfa-safety").put("slug", "RFA-Safety");

    assertThat(faults(Body.titled("Capitals").putAs(EntryType.FAQ, "RFA-Safety", faq)))
        .contains("/changes/0/entry/slug invalid-form");
  }

  @Test
  void a_slug_that_another_finding_has() {
    ObjectNode finding = Body.document(EntryType.FINDING, "pad-signs").put("slug", "cauda-equina");

    assertThat(faults(Body.titled("Twins").putAs(EntryType.FINDING, "cauda-equina", finding)))
        .contains("/changes/0/entry duplicate-finding");
  }

  @Test
  void a_field_that_nobody_knows() {
    assertThat(
            errors(
                Body.titled("More")
                    .put(EntryType.CONDITION, "sciatica", it -> it.put("sumary", "Short."))))
        .anySatisfy(
            it -> {
              assertThat(it.get("pointer")).isEqualTo("/changes/0/entry/sumary");
              assertThat(it.get("detail")).asString().contains("summary");
            });
  }

  @Test
  void the_same_entry_twice() {
    assertThat(
            faults(
                Body.titled("Twice")
                    .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "One."))
                    .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "Two."))))
        .anyMatch(it -> it.startsWith("/changes/1"));
  }

  @Test
  void the_approval_of_what_was_changed_since_it_was_read() {
    String self =
        REQUESTS
            + "/"
            + Editors.draft(
                Body.titled("Read early")
                    .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "Early.")));
    total++;
    String read = Editors.ben().get(self).header("ETag");
    anna()
        .contentType("application/json")
        .header("If-Match", read)
        .body(
            Body.titled("Changed late")
                .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "Late."))
                .toString())
        .put(self)
        .then()
        .statusCode(200);
    anna().post(self + "/submit").then().statusCode(200);

    Response refused = Editors.ben().header("If-Match", read).post(self + "/approve");

    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(anna().get(self).jsonPath().getString("state")).isEqualTo("submitted");
    assertThat(Ask.get("/api/v1/conditions/sciatica").text()).doesNotContain("Late.");
  }

  @Test
  void a_body_of_ten_megabytes() {
    String long_ = "why: " + "x".repeat(10 * 1024 * 1024) + "\n";
    assertThat(send("application/yaml", long_).statusCode()).isEqualTo(413);
    assertThat(send("application/yaml", "why: " + "x".repeat(1024 * 1024)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aliases_in_yaml() {
    String bomb = "title: &a [x, x]\nwhy: &b [*a, *a, *a, *a]\nchanges: [*b, *b, *b, *b]\n";

    Response refused = send("application/yaml", bomb);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getString("detail")).contains("alias", "line 2");
  }

  @Test
  void what_is_no_document() {
    Map.of(
            "{\"title\": ",
            "application/json",
            "{\"title\": 1, \"title\": 2}",
            "application/json",
            "title: [",
            "application/yaml",
            "title: 1\ntitle: 2\n",
            "application/yaml",
            "a: 1\n---\nb: 2\n",
            "application/yaml",
            "[".repeat(200),
            "application/json")
        .forEach(
            (body, type) -> {
              Response refused = send(type, body);
              assertThat(refused.statusCode()).as(body).isEqualTo(400);
              assertThat(refused.jsonPath().getString("type"))
                  .isEqualTo("/problems/malformed-json");
            });
    Response text = send("text/plain", "{}");
    assertThat(text.statusCode()).isEqualTo(415);
    assertThat(text.jsonPath().getString("detail"))
        .isEqualTo(
            "The body is to be sent with Content-Type: application/json or application/yaml.");
    assertThat(send("application/json", "[]").statusCode()).isEqualTo(422);
  }

  private static Body pathway(String slug, Consumer<ObjectNode> change) {
    return Body.titled("A broken rule").put(EntryType.PATHWAY, slug, change);
  }

  private static ObjectNode step(ObjectNode pathway, String id) {
    return steps(pathway).stream()
        .filter(it -> it.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode handover(ObjectNode pathway) {
    return steps(pathway).stream()
        .filter(it -> it.path("kind").asText().equals("handover"))
        .findFirst()
        .orElseThrow();
  }

  private static List<ObjectNode> steps(ObjectNode pathway) {
    return IntStream.range(0, pathway.get("steps").size())
        .mapToObj(i -> (ObjectNode) pathway.get("steps").get(i))
        .toList();
  }

  /** The faults of a refused proposal: where, and which code. */
  private static List<String> faults(Body body) {
    return errors(body).stream().map(it -> it.get("pointer") + " " + it.get("code")).toList();
  }

  private static List<Map<String, Object>> errors(Body body) {
    Response refused = Editors.post(body);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    return refused.jsonPath().getList("errors");
  }

  private static Response send(String type, String body) {
    return anna()
        .header("Content-Type", type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(REQUESTS);
  }

  private static int total() {
    return anna().get(REQUESTS).then().statusCode(200).extract().path("total");
  }
}
