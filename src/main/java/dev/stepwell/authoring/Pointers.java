package dev.stepwell.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.catalog.rules.Violation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where in a change request the places are that a rule names. */
final class Pointers {

  /** The members that tell the items of an array apart. */
  private static final List<String> KEYS = List.of("id", "slug", "condition", "category");

  private final List<ProposedChange> changes;

  /** Of each array that was looked at, by what it is and not what it is equal to. */
  private final IdentityHashMap<JsonNode, Map<String, Integer>> indexes = new IdentityHashMap<>();

  Pointers(List<ProposedChange> changes) {
    this.changes = changes;
  }

  /**
   * The place of a violation: as deep as it goes in the entry that is put; else the change that is
   * to blame for the violation of an entry that is left as it is; else all changes.
   */
  String of(Violation violation) {
    List<String> path = List.of(violation.path().substring(1).split("/", -1));
    return index(it -> isOf(it, path))
        .map(i -> deepest(i, path.subList(Math.min(2, path.size()), path.size())))
        .or(() -> index(it -> isToBlame(it, violation)).map(Pointers::at))
        .orElse("/changes");
  }

  /** What is left as it is can only be wrong because of what else is changed. */
  private boolean isToBlame(ProposedChange change, Violation violation) {
    return changes.size() == 1
        || (change.entry().isEmpty() && violation.message().contains(change.slug()));
  }

  private Optional<Integer> index(Predicate<ProposedChange> wanted) {
    return IntStream.range(0, changes.size())
        .filter(i -> wanted.test(changes.get(i)))
        .boxed()
        .findFirst();
  }

  private static boolean isOf(ProposedChange change, List<String> path) {
    return path.size() > 1
        && change.type().plural().equals(path.get(0))
        && change.slug().equals(path.get(1));
  }

  private static String at(int change) {
    return "/changes/" + change;
  }

  private String deepest(int change, List<String> path) {
    StringBuilder pointer = new StringBuilder(at(change));
    JsonNode node = changes.get(change).entry().map(JsonNode.class::cast).orElse(null);
    if (node == null) { // Of what is retired only the successor can be wrong by itself.
      return path.equals(List.of("successor")) ? pointer + "/successor" : pointer.toString();
    }
    pointer.append("/entry");
    for (String name : path) {
      Optional<String> step = step(node, name);
      if (step.isEmpty()) {
        break;
      }
      pointer.append('/').append(step.get());
      node = node.isArray() ? node.get(Integer.parseInt(step.get())) : node.get(step.get());
    }
    return pointer.toString();
  }

  /** The member or the index that a name of the path stands for. */
  private Optional<String> step(JsonNode node, String name) {
    return node.isArray()
        ? Optional.ofNullable(indexes.computeIfAbsent(node, Pointers::indexes).get(name))
            .map(i -> Integer.toString(i))
        : Optional.of(name).filter(node::has);
  }

  /** For each name and number the first item that it stands for. */
  private static Map<String, Integer> indexes(JsonNode array) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < array.size(); i++) {
      int index = i;
      Stream.concat(Stream.of(Integer.toString(i)), names(array.get(i)))
          .forEach(name -> indexes.putIfAbsent(name, index));
    }
    return indexes;
  }

  private static Stream<String> names(JsonNode item) {
    return KEYS.stream().map(item::path).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
