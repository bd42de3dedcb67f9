package dev.stepwell.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Valid histories with random slips in them: of structure, of values, and of bytes. */
final class HistoryMutations {

  static final List<String> VALID =
      List.of(
          "{}",
          "{\"trials\": []}",
          """
          {"trials": [{"treatment": "physical-therapy", "duration": "P8W", "outcome": "insufficient-relief"},
             {"treatment": "medication-management", "startedOn": "2026-08-01", "endedOn": "2026-09-15",
              "outcome": "not-tolerated"}],
           "findings": {"cauda-equina": "absent", "progressive-motor-deficit": "absent",
             "root-compression-matching-signs": "present"},
           "evaluateFor": "2026-11-22"}
          """,
          """
          {"trials": [{"treatment": "physical-therapy", "startedOn": "2026-09-01", "outcome": "ongoing"},
             {"treatment": "pain-mapping", "outcome": "relief"},
             {"treatment": "nerve-blocks", "startedOn": "2026-06-01", "duration": "P3D",
              "outcome": "relief-ended"},
             {"treatment": "spinal-fusion", "outcome": "declined", "endedOn": "2020-02-29"}]}
          """,
          """
          {"findings": {"cauda-equina": "present", "pregnant": "unknown", "under-18": "absent",
             "spine-specialist-confirmation": "present", "suspected-dvt": "absent"},
           "evaluateFor": "2026-11-23"}
          """);

  /** Two slips that each nest something may nest it deeper than Jackson writes by itself. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamWriteConstraints(
                  StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
              .build());

  /** What stands in a text until it is written: what no tree can hold. */
  private static final Pattern RAW = Pattern.compile("\"~raw:(.*?)~\"", Pattern.DOTALL);

  private static final String AGAIN = "~again~";

  private static final List<String> WORDS =
      List.of(
          "2026-11-22",
          "2026-11-23",
          "2026-11-24",
          "2026-02-30",
          "1899-12-31",
          "0000-00-00",
          "9999-12-31",
          "+12026-01-01",
          "2026-11-22T00:00:00Z",
          "P6W",
          "P0W",
          "P-1D",
          "P9999W",
          "P99999999999D",
          "P1Y",
          "PT1H",
          "P36525D",
          "relief",
          "releif",
          "ongoing",
          "declined",
          "RELIEF",
          "present",
          "absent",
          "unknown",
          "physical-therapy",
          "physical-terapy",
          "mri",
          "self-care",
          "spinal-fusion",
          "cauda-equina",
          "pad-signs",
          "treatment",
          "outcome",
          "startedOn",
          "endedOn",
          "duration",
          "trials",
          "findings",
          "evaluateFor",
          "",
          " ",
          "/",
          "~",
          "a/b~c",
          "\u0000",
          "é",
          "😀",
          "\u202e",
          "null",
          "../../x",
          "<b>",
          "%s%n",
          "${jndi:x}");

  private static final List<String> RAWS =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "-0.0",
          "1e308",
          "1E999999999",
          "9223372036854775808",
          "9".repeat(5_000),
          "0." + "0".repeat(3_000),
          "{}",
          "[]",
          "[[]]",
          "{\"a\":{}}",
          "{\"a\":1,\"a\":2}",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\\uD83D\\uDE00\"",
          "NaN",
          "01",
          "'a'",
          "\"\t\"",
          "1,",
          "",
          "// x",
          "\"" + "x".repeat(300) + "\"");

  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/json; charset=utf-16",
          "application/*+json",
          "application/problem+json",
          "application/json, text/plain",
          "json",
          ";");

  private final Random random;

  HistoryMutations(Random random) {
    this.random = random;
  }

  /** A body, and the type that it is said to be of. */
  @SuppressWarnings("ArrayRecordComponent")
  record Body(String type, byte[] bytes) {}

  /** The next one. */
  Body next() {
    String type = random.nextInt(40) == 0 ? one(TYPES) : "application/json";
    return new Body(type, mutated());
  }

  private byte[] mutated() {
    JsonNode root = tree(one(VALID));
    for (int slips = random.nextInt(5); slips > 0; slips--) {
      slip(root);
    }
    byte[] bytes = written(root).getBytes(StandardCharsets.UTF_8);
    return random.nextInt(4) == 0 ? damaged(bytes) : bytes;
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(JsonNode root) {
    String text;
    try {
      text = MAPPER.writeValueAsString(root).replace(AGAIN, "");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    return RAW.matcher(text).replaceAll(it -> Matcher.quoteReplacement(unescaped(it.group(1))));
  }

  private static String unescaped(String raw) {
    return tree('"' + raw + '"').textValue();
  }

  /** One slip somewhere in the tree. */
  private void slip(JsonNode root) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode at = one(containers);
    if (at instanceof ObjectNode object) {
      slip(object);
    } else if (at instanceof ArrayNode array) {
      slip(array);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private void slip(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(8) == 0) {
      object.set(one(WORDS), value(object));
      return;
    }
    String name = one(names);
    JsonNode value = object.get(name);
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + AGAIN, random.nextBoolean() ? value : value(object));
      case 2 -> object.set(typo(name), object.remove(name));
      case 3 -> object.set(name, nested(value));
      case 4 -> {
        String other = one(names);
        object.set(name, object.get(other));
        object.set(other, value);
      }
      default -> object.set(name, value(value));
    }
  }

  private void slip(ArrayNode array) {
    if (array.isEmpty() || random.nextInt(8) == 0) {
      array.add(value(array));
      return;
    }
    int at = random.nextInt(array.size());
    switch (random.nextInt(5)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
      case 2 -> array.set(at, nested(array.get(at)));
      case 3 -> {
        int most = one(List.of(90, 101, 130, 1_200));
        for (int i = array.size(); i < most; i++) {
          array.add(array.get(at).deepCopy());
        }
      }
      default -> array.set(at, value(array.get(at)));
    }
  }

  private JsonNode value(JsonNode instead) {
    if (instead.isTextual() && random.nextInt(3) == 0) {
      return TextNode.valueOf(typo(instead.textValue()));
    }
    return TextNode.valueOf(
        random.nextInt(3) == 0 ? "~raw:" + one(RAWS).replace("~", "") + "~" : one(WORDS));
  }

  private JsonNode nested(JsonNode value) {
    JsonNode outer = value;
    for (int depth = one(List.of(1, 1, 2, 10, 90, 150, 400)); depth > 0; depth--) {
      outer =
          random.nextBoolean()
              ? MAPPER.createArrayNode().add(outer)
              : MAPPER.createObjectNode().setAll(Map.of("a", outer));
    }
    return outer;
  }

  private String typo(String text) {
    StringBuilder typed = new StringBuilder(text);
    int at = random.nextInt(text.length() + 1);
    switch (random.nextInt(3)) {
      case 0 -> typed.insert(at, (char) (' ' + random.nextInt(95)));
      case 1 -> typed.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
      default -> typed.append(one(WORDS));
    }
    return typed.toString();
  }

  private byte[] damaged(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length + 1);
    byte[] noise = new byte[1 + random.nextInt(6)];
    random.nextBytes(noise);
    return switch (random.nextInt(9)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 ->
          joined(Arrays.copyOf(bytes, at), noise, Arrays.copyOfRange(bytes, at, bytes.length));
      case 2 -> joined(bytes, Arrays.copyOfRange(bytes, at, bytes.length));
      case 3 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes);
      case 4 -> text.getBytes(one(List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)));
      case 5 ->
          joined(
              bytes,
              " "
                  .repeat(one(List.of(65_535, 65_536, 65_537)) - Math.min(bytes.length, 65_535))
                  .getBytes(StandardCharsets.UTF_8));
      case 6 -> joined(bytes, noise);
      case 7 -> "[".repeat(1 + random.nextInt(65_536)).getBytes(StandardCharsets.UTF_8);
      default -> flipped(bytes);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
