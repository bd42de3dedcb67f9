package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stepwell.api.contract.ContractExamples;
import dev.stepwell.pathway.evaluation.Disposition;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an evaluation of a pathway can use, as questions and as a JSON Schema. */
@QuarkusTest
@TestProfile(OneRelease.class)
class IntakeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA_JSON = "application/schema+json";

  static List<String> conditions() {
    return Slugs.ofConditions();
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void it_asks_for_all_that_the_pathway_can_use(String condition) {
    JsonNode pathway = Ask.get("/api/v1/conditions/" + condition + "/pathway").json();
    JsonNode intake = Ask.get("/api/v1/conditions/" + condition + "/pathway/intake").json();

    assertThat(texts(intake.get("redFlags"), "slug"))
        .isEqualTo(texts(pathway.get("redFlags"), "slug"));
    assertThat(texts(intake.get("exclusions"), "slug"))
        .isEqualTo(texts(pathway.get("exclusions"), "slug"));
    List<String> screened = new ArrayList<>(texts(intake.get("redFlags"), "slug"));
    screened.addAll(texts(intake.get("exclusions"), "slug"));
    List<String> asked = new ArrayList<>(screened);
    asked.addAll(texts(intake.get("findings"), "slug"));
    assertThat(asked).doesNotHaveDuplicates();
    assertThat(asked).containsAll(pathway.findValuesAsText("finding"));
    pathway
        .findValues("establishes")
        .forEach(it -> it.forEach(slug -> assertThat(asked).contains(slug.asText())));
    List<String> treatments = new ArrayList<>();
    pathway.get("steps").forEach(step -> treatments.addAll(texts(step.path("treatments"), "slug")));
    assertThat(texts(intake.get("trials"), "treatment")).containsAll(treatments);
    assertThat(intake.findValuesAsText("question"))
        .hasSize(asked.size() + intake.get("trials").size())
        .allMatch(it -> it.contains("?"));
  }

  @Test
  void it_tells_how_long_a_treatment_is_tried_and_what_counts_as_one() {
    JsonNode trials = Ask.get("/api/v1/conditions/spondylosis/pathway/intake").json().get("trials");

    assertThat(trials.toString())
        .contains("\"treatment\":\"physical-therapy\"", "\"minimumTrial\":\"P12W\"");
    assertThat(trials.findValuesAsText("group"))
        .containsExactly(
            "radiofrequency-ablation-of-lumbar-nerves", "radiofrequency-ablation-of-lumbar-nerves");
  }

  @Test
  void each_of_its_two_forms_has_its_type_and_its_tag() {
    String path = "/api/v1/conditions/sciatica/pathway/intake";
    Reply form = Ask.get(path);
    Reply schema = Ask.get(path, "Accept", SCHEMA_JSON);

    assertThat(form.header("Content-Type")).startsWith("application/json");
    assertThat(schema.header("Content-Type")).startsWith(SCHEMA_JSON);
    assertThat(schema.header("ETag")).isNotEqualTo(form.header("ETag"));
    assertThat(schema.header("Vary")).contains("Accept");
    assertThat(
            Ask.get(path, "Accept", SCHEMA_JSON, "If-None-Match", schema.header("ETag")).status())
        .isEqualTo(304);
    assertThat(Ask.get(path, "Accept", "application/json;q=0.5, " + SCHEMA_JSON).bytes())
        .isEqualTo(schema.bytes());
    assertThat(Ask.get(path, "Accept", "*/*").bytes()).isEqualTo(form.bytes());
    assertThat(Ask.get(path, "Accept", "application/json;charset=utf-8").bytes())
        .isEqualTo(form.bytes());
    assertThat(Ask.get(path, "Accept", SCHEMA_JSON + ";v=1").bytes()).isEqualTo(schema.bytes());
    assertThat(schema.header("Vary")).isEqualTo(form.header("Vary"));
    assertThat(Ask.get(path, "Accept", "application/json;q=0, */*").bytes())
        .isEqualTo(schema.bytes());
    assertThat(Ask.get(path, "Accept", SCHEMA_JSON + ";q=0.1, */*").bytes())
        .isEqualTo(form.bytes());
    assertThat(Ask.get(path, "Accept", "text/html").status()).isEqualTo(406);
    assertThat(Ask.get(path, "Accept", "application/*;q=0").status()).isEqualTo(406);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void its_schema_is_one(String condition) throws Exception {
    Reply schema =
        Ask.get("/api/v1/conditions/" + condition + "/pathway/intake", "Accept", SCHEMA_JSON);

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema.json()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Disposition.class)
  void its_schema_takes_what_an_evaluation_takes(Disposition disposition) {
    assertThat(
            schema(ContractExamples.condition(disposition))
                .validate(JSON.valueToTree(ContractExamples.history(disposition))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"trial\": []}",
        "{\"trials\": [{\"treatment\": \"physical-therapy\"}]}",
        "{\"trials\": [{\"treatment\": \"spinal-fusion\", \"outcome\": \"declined\"}]}",
        "{\"trials\": [{\"treatment\": \"physical-therapy\", \"outcome\": \"better\"}]}",
        "{\"trials\": [{\"treatment\": \"physical-therapy\", \"outcome\": \"relief\", \"duration\": \"P0W\"}]}",
        "{\"trials\": [{\"treatment\": \"physical-therapy\", \"outcome\": \"relief\", \"duration\": \"P6W\","
            + " \"startedOn\": \"2026-08-01\", \"endedOn\": \"2026-09-12\"}]}",
        "{\"trials\": [{\"treatment\": \"physical-therapy\", \"outcome\": \"ongoing\", \"endedOn\": \"2026-09-12\"}]}",
        "{\"findings\": {\"pad-signs\": \"present\"}}",
        "{\"findings\": {\"cauda-equina\": \"yes\"}}",
      })
  void its_schema_refuses_what_the_pathway_cannot_use(String history) throws Exception {
    assertThat(schema("sciatica").validate(JSON.readTree(history))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sciatca/pathway/intake, 404", "sciatica/pathway/intake?limit=3, 400"})
  void a_mistake_is_told(String target, int status) {
    assertThat(Ask.get("/api/v1/conditions/" + target).status()).isEqualTo(status);
  }

  private static Schema schema(String condition) {
    Reply reply =
        Ask.get("/api/v1/conditions/" + condition + "/pathway/intake", "Accept", SCHEMA_JSON);
    assertThat(reply.status()).isEqualTo(200);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(reply.text());
  }

  private static List<String> texts(JsonNode items, String member) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.get(member).asText()));
    return texts;
  }
}
