package dev.stepwell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BreakingChangesTest {

  private final JsonNode cases = read("breaking-changes.yaml");
  private final OpenApiDocument released = new OpenApiDocument(cases.get("released"));

  @TestFactory
  Stream<DynamicTest> each_break_is_reported_with_its_place_and_in_words() {
    return each(
        "break", (edited, reports) -> assertThat(edited).containsExactlyElementsOf(reports));
  }

  @TestFactory
  Stream<DynamicTest> each_gain_passes() {
    return each("gain", (edited, reports) -> assertThat(edited).isEmpty());
  }

  @Test
  void a_document_breaks_nothing_of_itself() {
    assertThat(BreakingChanges.between(released, released)).isEmpty();
  }

  @Test
  void a_reference_that_leads_nowhere_is_an_error_and_not_a_pass() {
    JsonNode edited = released.root().deepCopy();
    ((ObjectNode) edited.at("/components/schemas")).remove("Kind");

    assertThatThrownBy(() -> BreakingChanges.between(released, new OpenApiDocument(edited)))
        .hasMessage("#/components/schemas/Kind leads nowhere in the document");
  }

  private interface Expectation {
    void check(List<String> found, List<String> reports);
  }

  private Stream<DynamicTest> each(String kind, Expectation expectation) {
    return StreamSupport.stream(cases.get(kind + "s").spliterator(), false)
        .map(
            test ->
                dynamicTest(
                    test.get(kind).asText(),
                    () ->
                        expectation.check(edited(test.get("edit")), texts(test.path("reports")))));
  }

  private List<String> edited(JsonNode edits) {
    JsonNode edited = released.root().deepCopy();
    for (Map.Entry<String, JsonNode> edit : edits.properties()) {
      put(edited, JsonPointer.compile(edit.getKey()), edit.getValue());
    }
    return BreakingChanges.between(released, new OpenApiDocument(edited)).stream()
        .map(BreakingChange::toString)
        .toList();
  }

  private static void put(JsonNode root, JsonPointer pointer, JsonNode value) {
    JsonNode parent = root.at(pointer.head());
    JsonPointer last = pointer.last();
    if (parent instanceof ArrayNode array) {
      putItem(array, last.getMatchingIndex(), value);
    } else if (value.isNull()) {
      assertThat(((ObjectNode) parent).remove(last.getMatchingProperty())).isNotNull();
    } else {
      ((ObjectNode) parent).set(last.getMatchingProperty(), value);
    }
  }

  private static void putItem(ArrayNode array, int index, JsonNode value) {
    if (value.isNull()) {
      array.remove(index);
    } else if (index == array.size()) {
      array.add(value);
    } else {
      array.set(index, value);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static JsonNode read(String file) {
    try {
      return OpenApiDocument.parse(
              Files.readString(Path.of("src", "test", "resources", "openapi", file)))
          .root();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
