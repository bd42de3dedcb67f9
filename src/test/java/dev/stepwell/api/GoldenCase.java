package dev.stepwell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A history and where it stands on its pathway, in a file that a clinician can read and sign.
 *
 * <p>Two shorthands keep a file short. {@code screened: nothing-found} answers every red flag and
 * exclusion of the pathway with absent; the findings add to it and override it. {@code the open
 * questions} stands for what the screen still asks, each {@code finding … absent}, but for a
 * finding that the step's own gate asks.
 *
 * @param condition the slug of the condition
 * @param path where the file is
 * @param content what it says: title, why, traps, history, expect
 */
record GoldenCase(String condition, Path path, JsonNode content) {

  private static final Path FOLDER = Path.of("src/test/resources/evaluations");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static List<GoldenCase> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().map(GoldenCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenCase read(Path file) {
    try {
      String condition = FOLDER.relativize(file).getName(0).toString();
      return new GoldenCase(condition, file, YAML.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return condition + ": " + content.path("title").asText();
  }

  String disposition() {
    return content.at("/expect/disposition").asText();
  }

  List<Integer> traps() {
    return StreamSupport.stream(content.path("traps").spliterator(), false)
        .map(JsonNode::asInt)
        .toList();
  }

  /** The body to send, with all that a shorthand means for this pathway. */
  ObjectNode history(JsonNode pathway) {
    ObjectNode history = content.path("history").deepCopy();
    ObjectNode findings = YAML.createObjectNode();
    if (history.has("screened")) {
      pathway.path("redFlags").forEach(it -> findings.put(it.path("slug").asText(), "absent"));
      pathway.path("exclusions").forEach(it -> findings.put(it.path("slug").asText(), "absent"));
      history.remove("screened");
    }
    if (history.get("findings") instanceof ObjectNode own) {
      findings.setAll(own);
    }
    if (!findings.isEmpty()) {
      history.set("findings", findings);
    }
    return history;
  }

  /** What is expected, with all that a shorthand means. */
  ObjectNode expected() {
    ObjectNode expected = content.path("expect").deepCopy();
    expected
        .path("toUnlock")
        .forEach(items -> writeOut((ArrayNode) items, expected.path("unanswered")));
    return expected;
  }

  private static void writeOut(ArrayNode items, JsonNode unanswered) {
    if (!items.path(0).asText().equals("the open questions")) {
      return;
    }
    items.remove(0);
    String asked = items.toString();
    int at = 0;
    for (JsonNode slug : unanswered) {
      String question = "finding " + slug.asText() + " ";
      if (!asked.contains(question)) {
        items.insert(at++, question + "absent");
      }
    }
  }
}
