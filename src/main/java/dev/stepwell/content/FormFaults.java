package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a schema has against a document, in our own words. */
final class FormFaults {

  private static final int LONGEST_ECHO = 80;

  /** Where each place stands in the order of the document. */
  private final Map<String, Integer> positions = new HashMap<>();

  private FormFaults(JsonNode document) {
    number("", document);
  }

  /** The faults, in the order of the document. */
  static List<FormFault> of(JsonNode document, List<Error> errors) {
    FormFaults faults = new FormFaults(document);
    Set<List<String>> said = new HashSet<>();
    return errors.stream()
        .filter(it -> !isSaidElsewhere(it))
        .map(FormFaults::fault)
        // Several branches of a schema can say the same of one place.
        .filter(it -> said.add(List.of(it.pointer(), it.code(), it.detail())))
        .sorted(
            Comparator.comparingInt((FormFault it) -> faults.position(it.pointer()))
                .thenComparing(FormFault::pointer)
                .thenComparing(FormFault::code))
        .toList();
  }

  private void number(String pointer, JsonNode node) {
    positions.put(pointer, positions.size());
    if (node.isObject()) {
      node.properties().forEach(it -> number(member(pointer, it.getKey()), it.getValue()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      number(pointer + "/" + i, node.get(i));
    }
  }

  /** A member that is missing stands where its object does. */
  private int position(String pointer) {
    Integer position = positions.get(pointer);
    return position != null
        ? position
        : position(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
  }

  /** Text that is empty has no form either. */
  private static boolean isSaidElsewhere(Error error) {
    return error.getKeyword().equals("pattern") && error.getInstanceNode().asText().isEmpty();
  }

  private static FormFault fault(Error error) {
    String at = error.getInstanceLocation().toString();
    JsonNode rule = error.getSchemaNode();
    JsonNode place = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "required" -> missing(at, error);
      case "additionalProperties" -> unknownMember(at, error);
      case "type" -> FormFault.of(at, "wrong-type", "This must be %s.".formatted(type(rule)));
      case "enum" -> unknownValue(at, place, words(rule));
      case "const" -> unknownValue(at, place, List.of(rule.asText()));
      case "format" -> FormFault.of(at, "invalid-" + rule.asText(), format(rule.asText(), place));
      case "pattern" -> FormFault.of(at, "invalid-form", pattern(rule, place));
      case "minLength" -> FormFault.of(at, "too-short", "This must not be empty.");
      case "maxLength" ->
          FormFault.of(at, "too-long", "This has at most %d characters.".formatted(rule.asInt()));
      case "minimum" ->
          FormFault.of(at, "too-small", "This is at least %s.".formatted(rule.asText()));
      case "maximum" ->
          FormFault.of(at, "too-large", "This is at most %s.".formatted(rule.asText()));
      case "minItems" ->
          FormFault.of(at, "too-few-items", "This has at least %d.".formatted(rule.asInt()));
      case "maxItems" ->
          FormFault.of(at, "too-many-items", "This has at most %d.".formatted(rule.asInt()));
      case "uniqueItems" -> FormFault.of(at, "repeated-item", "Each item stands here once.");
      case "oneOf" ->
          FormFault.of(at, "not-one-of", "This has exactly one of " + alternatives(rule));
      case "false" -> FormFault.of(at, "unknown-member", "This does not go with the operation.");
      default -> FormFault.of(at, "not-as-the-schema", "This is not as it should be.");
    };
  }

  private static FormFault missing(String at, Error error) {
    String member = error.getProperty();
    List<String> words = ContentSchema.wordsOf(error.getSchemaLocation(), member);
    return FormFault.of(
        member(at, member),
        "missing-member",
        "The member \"%s\" is required%s."
            .formatted(member, words.isEmpty() ? "" : ": one of " + String.join(", ", words)));
  }

  private static FormFault unknownMember(String at, Error error) {
    String name = error.getProperty();
    return new FormFault(
        member(at, name),
        "unknown-member",
        "There is no member of this name here.",
        name,
        ContentSchema.membersBeside(error.getSchemaLocation()));
  }

  private static FormFault unknownValue(String at, JsonNode place, List<String> known) {
    return new FormFault(
        at,
        "unknown-value",
        "This is one of %s.".formatted(String.join(", ", known)),
        place.isTextual() ? place.asText() : "",
        known);
  }

  /** The values of an {@code enum}. */
  static List<String> words(JsonNode rule) {
    List<String> words = new ArrayList<>();
    rule.forEach(it -> words.add(it.asText()));
    return words;
  }

  private static String type(JsonNode rule) {
    return switch (rule.asText()) {
      case "object" -> "an object";
      case "array" -> "an array";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "a " + rule.asText();
    };
  }

  private static String format(String format, JsonNode place) {
    String example = Map.of("date", "2026-11-22", "uri", "https://example.org/").get(format);
    return "%s is no %s, such as %s.".formatted(quoted(place), format, example);
  }

  /** A pattern of a name asks for kebab-case; most others only for text without blank ends. */
  private static String pattern(JsonNode rule, JsonNode place) {
    String pattern = rule.asText();
    if (pattern.startsWith("^[a-z0-9]")) {
      return "%s is no slug: words of a-z and 0-9, joined by hyphens.".formatted(quoted(place));
    }
    if (pattern.startsWith("^\\S")) {
      return "This is text that neither begins nor ends with a blank.";
    }
    return "%s does not have the form %s.".formatted(quoted(place), pattern);
  }

  private static String alternatives(JsonNode oneOf) {
    Set<String> members = new TreeSet<>();
    oneOf.findValues("required").forEach(names -> names.forEach(it -> members.add(it.asText())));
    return members.stream().collect(Collectors.joining(", ", "", "."));
  }

  private static String quoted(JsonNode place) {
    String text = place.asText();
    return text.codePointCount(0, text.length()) <= LONGEST_ECHO
        ? '"' + text + '"'
        : '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…\"";
  }

  private static String member(String pointer, String name) {
    return pointer + JsonPointer.empty().appendProperty(name);
  }
}
