package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Source;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

  private static final String SOURCE =
      """
      sources:
      - id: NG59
        title: Low back pain
        issuer: NICE
        year: 2016
        level: issuer-text
      """;

  static List<ContentFile> files() {
    return BuiltInContent.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_document_that_is_read_and_written_has_what_it_had(ContentFile file)
      throws JsonProcessingException {
    List<JsonNode> written = file.entries().stream().<JsonNode>map(Documents::write).toList();

    assertThat(written.stream().map(DocumentsTest::lessDefaults))
        .containsExactlyElementsOf(
            documents(file).stream().map(DocumentsTest::lessDefaults).toList());
  }

  @Test
  void a_criterion_says_its_type_first_and_a_step_stands_flat() {
    JsonNode steps =
        Documents.write(BuiltInContent.catalog().pathway("herniated-disc").orElseThrow())
            .get("steps");

    assertThat(steps.get(5).toString())
        .startsWith("{\"id\":\"spine-specialist-confirmation\",\"stage\":\"decision\",")
        .contains("\"kind\":\"referral\"")
        .doesNotContain("activity");
    assertThat(steps.at("/3/gate/criterion").toString())
        .isEqualTo(
            "{\"type\":\"elapsed-care\",\"minimum\":\"P6W\",\"provenance\":\"extension\","
                + "\"sources\":[\"EXT\"]}");
  }

  @Test
  void the_members_of_a_document_come_in_any_order() {
    for (Pathway pathway : BuiltInContent.catalog().pathways()) {
      JsonNode turned = turned(Documents.write(pathway));

      assertThat(Documents.read(EntryType.PATHWAY, turned)).isEqualTo(pathway);
      assertThat(Documents.read(EntryType.PATHWAY, turned.toString())).isEqualTo(pathway);
    }
  }

  /** The same, with the members of each object from the last to the first. */
  private static JsonNode turned(JsonNode node) {
    if (node.isArray()) {
      ArrayNode elements = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> elements.add(turned(element)));
      return elements;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> members.set(name, turned(node.get(name))));
    return node.isObject() ? members : node;
  }

  @Test
  void what_a_criterion_asks_for_is_a_number_or_a_time_as_its_type_says() {
    for (String criterion :
        List.of(
            "{'type': 'elapsed-care', 'minimum': 3}",
            "{'type': 'elapsed-care'}",
            "{'type': 'distinct-trials', 'minimum': 'P6W'}",
            "{'type': 'distinct-trials', 'minimum': 99999999999}",
            "{'type': 'nothing-known'}",
            "{'minimum': 3}")) {
      String gate = "{'criterion': %s, 'notEnough': []}".formatted(criterion).replace('\'', '"');

      assertThatThrownBy(() -> Documents.mapper().readValue(gate, Gate.class))
          .as(criterion)
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  @Test
  void what_is_stricter_is_a_time_of_care_and_says_so() {
    String gate =
        "{'criterion': {'type': 'elapsed-care', 'minimum': 'P6W'}, 'notEnough': [], 'stricter': %s}";
    assertThatNoException()
        .isThrownBy(() -> read(gate, "{'type': 'elapsed-care', 'minimum': 'P12W'}"));

    for (String stricter :
        List.of("{'type': 'trial', 'group': 'drugs', 'minimum': 'P12W'}", "{'minimum': 'P12W'}")) {
      assertThatThrownBy(() -> read(gate, stricter))
          .as(stricter)
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  private static void read(String gate, String stricter) throws JsonProcessingException {
    Documents.mapper().readValue(gate.formatted(stricter).replace('\'', '"'), Gate.class);
  }

  @Test
  void what_a_value_refuses_is_no_document_of_it() {
    ObjectNode document =
        Documents.write(BuiltInContent.catalog().treatment("nerve-blocks").orElseThrow())
            .put("tier", 5);

    assertThatThrownBy(() -> Documents.read(EntryType.TREATMENT, document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not the document of a treatment: ")
        .hasMessageContaining("a tier is 0 to 4, not 5");
  }

  @Test
  void the_digest_does_not_depend_on_the_layout_of_a_file() {
    String other =
        """
        {"sources": [ # the same in another form
          {level: issuer-text, "year": 2016, title: 'Low back pain',
            issuer: "NICE", id: NG59}]}
        """;

    assertThat(digest(other)).isEqualTo(digest(SOURCE)).matches("[0-9a-f]{64}");
  }

  @Test
  void the_digest_does_not_depend_on_the_order_of_entries() {
    List<Object> entries = new ArrayList<>();
    BuiltInContent.files().forEach(file -> entries.addAll(file.entries()));
    Collections.reverse(entries);

    assertThat(Documents.digest(Catalog.of(entries)))
        .isEqualTo(Documents.digest(BuiltInContent.catalog()));
  }

  @Test
  void the_digest_changes_with_any_value() {
    assertThat(
            List.of(
                digest(SOURCE),
                digest(SOURCE.replace("2016", "2017")),
                digest(SOURCE.replace("  year: 2016\n", "")),
                digest(SOURCE.replace("NG59", "NG60")),
                digest(SOURCE + "  note: Read in full.\n")))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_digest_is_the_one_that_was_written_down() {
    Catalog catalog =
        Catalog.of(
            List.of(
                new Source(
                    "NG59",
                    "Low back pain",
                    "NICE",
                    Optional.of(2016),
                    Optional.empty(),
                    Source.Level.ISSUER_TEXT,
                    Optional.empty())));

    assertThat(digest(SOURCE))
        .isEqualTo(Documents.digest(catalog))
        .isEqualTo("3d2eef23b15864433926ea7101bb2fdacda18630ec4e20f0ce2060b1c55408ba");
  }

  private static String digest(String text) {
    return Documents.digest(Catalog.of(new ContentFile("sources.yaml", text).entries()));
  }

  private static List<JsonNode> documents(ContentFile file) throws JsonProcessingException {
    JsonNode document = new YAMLMapper().readTree(file.text());
    List<JsonNode> entries = new ArrayList<>();
    document.forEach(
        member -> {
          if (member.isArray()) {
            member.forEach(entries::add);
          } else {
            entries.add(member);
          }
        });
    return entries;
  }

  /** Less what means the same when it is left out: false and empty lists. */
  private static JsonNode lessDefaults(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode less = object.objectNode();
      object
          .properties()
          .forEach(
              member -> {
                JsonNode value = lessDefaults(member.getValue());
                boolean isDefault =
                    (value.isBoolean() && !value.asBoolean())
                        || (value.isArray() && value.isEmpty());
                if (!isDefault) {
                  less.set(member.getKey(), value);
                }
              });
      return less;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode less = array.arrayNode();
      array.forEach(element -> less.add(lessDefaults(element)));
      return less;
    }
    return node;
  }
}
