package dev.stepwell.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Compares a body with an example of the contract: members and types, not values. */
final class Shape {

  private static final List<String> TELLING = List.of("kind", "type");

  private Shape() {}

  /** What the body lacks of the example, each with its place; empty if nothing. */
  static List<String> lacks(String example, JsonNode body) {
    try {
      List<String> faults = new ArrayList<>();
      compare("", new ObjectMapper().readTree(example), body, faults);
      return faults;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(String at, JsonNode example, JsonNode body, List<String> faults) {
    if (example.getNodeType() != body.getNodeType()) {
      faults.add(at + " is " + body.getNodeType());
    } else if (example.isObject()) {
      for (Map.Entry<String, JsonNode> member : example.properties()) {
        String place = at + "/" + member.getKey();
        JsonNode found = body.get(member.getKey());
        if (found == null) {
          faults.add(place + " is missing");
        } else {
          compare(place, member.getValue(), found, faults);
        }
      }
    } else if (example.isArray()) {
      int i = 0;
      for (JsonNode element : example) {
        compareWithNearest(at + "/" + i++, element, body, faults);
      }
    }
  }

  /** Of the elements of the same kind and type, the one that lacks least. */
  private static void compareWithNearest(
      String at, JsonNode example, JsonNode array, List<String> faults) {
    List<String> fewest =
        StreamSupport.stream(array.spliterator(), false)
            .filter(it -> TELLING.stream().allMatch(name -> equal(name, example, it)))
            .map(
                it -> {
                  List<String> its = new ArrayList<>();
                  compare(at, example, it, its);
                  return its;
                })
            .min((one, other) -> Integer.compare(one.size(), other.size()))
            .orElse(new ArrayList<>(List.of(at + " has nothing like it")));
    faults.addAll(fewest);
  }

  private static boolean equal(String member, JsonNode example, JsonNode element) {
    return !example.has(member) || example.get(member).equals(element.get(member));
  }
}
