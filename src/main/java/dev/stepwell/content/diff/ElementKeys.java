package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells the elements of a list of objects apart, whatever their place: a link its condition, a
 * coding its system and code, a criterion what it asks about. An element that has nothing of the
 * kind, such as a caution, is known by its text, and a text that was reworded by its words.
 *
 * @param before a key for each element before, each once
 * @param after the same afterwards; equal keys mean the same element
 */
record ElementKeys(List<String> before, List<String> after) {

  /** An element is told apart by those of these that it has. */
  private static final List<String> NATURAL =
      List.of(
          "type", "id", "system", "code", "condition", "category", "treatment", "group", "finding");

  /** Where that is not enough, also by this. */
  private static final String FURTHER = "section";

  /** Among so many reworded texts nobody looks for what became of which. */
  private static final int MOST_REWORDED = 100;

  static ElementKeys of(List<JsonNode> before, List<JsonNode> after) {
    Set<String> ambiguous = new HashSet<>(twice(before));
    ambiguous.addAll(twice(after));
    List<String> then = keys(before, ambiguous);
    return new ElementKeys(then, reworded(then, before, keys(after, ambiguous), after));
  }

  /** The name of an element for people; its place where it has none. */
  static String name(JsonNode element, int index) {
    String name =
        natural(element)
            .filter(it -> !it.equals("system"))
            .map(it -> element.get(it).asText())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? Integer.toString(index) : name;
  }

  private static List<String> keys(List<JsonNode> elements, Set<String> ambiguous) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (JsonNode element : elements) {
      String key = key(element);
      String full = ambiguous.contains(key) ? key + "\n" + element.path(FURTHER).asText() : key;
      keys.add(full + "\n" + seen.merge(full, 1, Integer::sum));
    }
    return keys;
  }

  private static String key(JsonNode element) {
    String key =
        natural(element).map(it -> it + "=" + element.get(it)).collect(Collectors.joining("\n"));
    return key.isEmpty() ? element.path("text").asText(element.toString()) : key;
  }

  private static Stream<String> natural(JsonNode element) {
    return NATURAL.stream().filter(it -> element.path(it).isTextual());
  }

  private static Set<String> twice(Collection<JsonNode> elements) {
    return elements.stream()
        .collect(Collectors.groupingBy(ElementKeys::key, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The keys afterwards; a text that takes up most words of one that is gone takes its key. */
  private static List<String> reworded(
      List<String> keysBefore,
      List<JsonNode> before,
      List<String> keysAfter,
      List<JsonNode> after) {
    Map<String, Set<String>> gone = texts(keysBefore, before, keysAfter);
    Map<String, Set<String>> come = texts(keysAfter, after, keysBefore);
    if (gone.size() > MOST_REWORDED || come.size() > MOST_REWORDED) {
      return keysAfter;
    }
    Map<String, String> taken = new HashMap<>();
    come.forEach(
        (key, words) ->
            gone.entrySet().stream()
                .filter(it -> !taken.containsValue(it.getKey()))
                .filter(it -> isLike(it.getValue(), words))
                .findFirst()
                .ifPresent(it -> taken.put(key, it.getKey())));
    return keysAfter.stream().map(key -> taken.getOrDefault(key, key)).toList();
  }

  private static Map<String, Set<String>> texts(
      List<String> keys, List<JsonNode> elements, List<String> others) {
    Set<String> elsewhere = Set.copyOf(others);
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      JsonNode element = elements.get(i);
      if (!elsewhere.contains(keys.get(i)) && natural(element).findAny().isEmpty()) {
        texts.put(
            keys.get(i), Set.copyOf(List.of(element.path("text").asText().split("\\W+", -1))));
      }
    }
    return texts;
  }

  private static boolean isLike(Set<String> words, Set<String> others) {
    long common = words.stream().filter(others::contains).count();
    return 2 * common > Math.max(words.size(), others.size());
  }
}
