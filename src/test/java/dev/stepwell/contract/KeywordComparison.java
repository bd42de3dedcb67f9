package dev.stepwell.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what two schemas say of a value itself, its members and items apart. */
final class KeywordComparison {

  private static final List<String> EXACT =
      List.of(
          "format", "pattern", "multipleOf", "uniqueItems", "contentEncoding", "contentMediaType");

  /** Compared elsewhere, or saying nothing about which values are valid. */
  private static final Set<String> OTHERS =
      Set.of(
          "type",
          "enum",
          "const",
          "default",
          "properties",
          "required",
          "items",
          "title",
          "additionalProperties",
          "discriminator",
          "description",
          "example",
          "examples",
          "deprecated",
          "externalDocs",
          "xml",
          "$comment");

  private final Direction direction;

  KeywordComparison(Direction direction) {
    this.direction = direction;
  }

  /** What breaks apart from the type, in words. */
  List<String> faults(JsonNode old, JsonNode now) {
    List<String> faults = new ArrayList<>();
    enumeration(old, now, faults);
    EXACT.stream()
        .filter(keyword -> differs(keyword, stricter(old, now), stricter(now, old)))
        .forEach(keyword -> faults.add(words(keyword, old, now)));
    Bounds.keywords()
        .filter(keyword -> isTighter(keyword, stricter(old, now), stricter(now, old)))
        .forEach(keyword -> faults.add(words(keyword, old, now)));
    if (direction == Direction.REQUEST && !old.path("default").equals(now.path("default"))) {
      faults.add(words("default", old, now));
    }
    notJudged(old, now, faults);
    return faults;
  }

  /** Of the two, the one that may not say more: the new of a request, the old of a response. */
  private JsonNode stricter(JsonNode old, JsonNode now) {
    return direction == Direction.REQUEST ? now : old;
  }

  private static boolean differs(String keyword, JsonNode strict, JsonNode loose) {
    return strict.has(keyword) && !strict.get(keyword).equals(loose.path(keyword));
  }

  private static boolean isTighter(String keyword, JsonNode strict, JsonNode loose) {
    return Bounds.isTighter(keyword, strict.path(keyword), loose.path(keyword));
  }

  /** How the type breaks, in words; then there is nothing else to compare. */
  Optional<String> typeFault(JsonNode old, JsonNode now) {
    Set<String> were = values(old.path("type"));
    Set<String> are = values(now.path("type"));
    boolean kept = direction == Direction.REQUEST ? covers(are, were) : covers(were, are);
    return kept
        ? Optional.empty()
        : Optional.of("the type was " + anyOf(were) + ", is " + anyOf(are));
  }

  private static boolean covers(Set<String> wide, Set<String> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && narrow.stream().allMatch(t -> covers(wide, t)));
  }

  private static boolean covers(Set<String> wide, String type) {
    return wide.contains(type) || (type.equals("integer") && wide.contains("number"));
  }

  private static String anyOf(Set<String> types) {
    return types.isEmpty() ? "any" : String.join(" or ", types);
  }

  private void enumeration(JsonNode old, JsonNode now, List<String> faults) {
    Set<String> were = allowed(old);
    Set<String> are = allowed(now);
    if (were.isEmpty() != are.isEmpty()) {
      if (direction == Direction.REQUEST && were.isEmpty()) {
        faults.add("accepts only " + String.join(", ", are) + " now");
      } else if (direction == Direction.RESPONSE && are.isEmpty()) {
        faults.add("was one of " + String.join(", ", were) + ", is anything");
      }
      return;
    }
    were.stream()
        .filter(value -> !are.contains(value))
        .forEach(value -> faults.add("the value " + value + " was removed"));
    if (direction == Direction.RESPONSE) {
      are.stream()
          .filter(value -> !were.contains(value))
          .forEach(value -> faults.add("the value " + value + " was added"));
    }
  }

  /** A const beside an enum leaves one value of it. */
  private static Set<String> allowed(JsonNode schema) {
    return values(schema.has("const") ? schema.get("const") : schema.path("enum"));
  }

  private static Set<String> values(JsonNode oneOrMore) {
    Set<String> values = new TreeSet<>();
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(value -> values.add(value.asText()));
    } else if (!oneOrMore.isMissingNode()) {
      values.add(oneOrMore.asText());
    }
    return values;
  }

  /** A keyword that is not known here is never passed over in silence. */
  private static void notJudged(JsonNode old, JsonNode now, List<String> faults) {
    Stream.concat(old.properties().stream(), now.properties().stream())
        .map(entry -> entry.getKey())
        .filter(keyword -> !EXACT.contains(keyword) && !OTHERS.contains(keyword))
        .filter(keyword -> !Bounds.contain(keyword) && !keyword.startsWith("x-"))
        .filter(keyword -> !old.path(keyword).equals(now.path(keyword)))
        .distinct()
        .forEach(keyword -> faults.add(words(keyword, old, now) + ", which nothing here judges"));
  }

  private static String words(String keyword, JsonNode old, JsonNode now) {
    return "the " + keyword + " was " + text(old, keyword) + ", is " + text(now, keyword);
  }

  private static String text(JsonNode schema, String keyword) {
    return schema.has(keyword) ? schema.get(keyword).toString() : "none";
  }
}
