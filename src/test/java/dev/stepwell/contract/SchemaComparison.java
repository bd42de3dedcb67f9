package dev.stepwell.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares two schemas member by member, through references, arrays and alternatives. */
final class SchemaComparison {

  private final OpenApiDocument before;
  private final OpenApiDocument after;
  private final Direction direction;
  private final String where;
  private final Collection<BreakingChange> found;
  private final Set<Pair> inProgress;

  private record Pair(JsonNode was, JsonNode is) {}

  SchemaComparison(
      OpenApiDocument before,
      OpenApiDocument after,
      Direction direction,
      String where,
      Collection<BreakingChange> found) {
    this(before, after, direction, where, found, new HashSet<>());
  }

  private SchemaComparison(
      OpenApiDocument before,
      OpenApiDocument after,
      Direction direction,
      String where,
      Collection<BreakingChange> found,
      Set<Pair> inProgress) {
    this.before = before;
    this.after = after;
    this.direction = direction;
    this.where = where;
    this.found = found;
    this.inProgress = inProgress;
  }

  /** Adds what breaks to the changes found. A schema within itself is compared once. */
  void compare(String path, JsonNode was, JsonNode is) {
    JsonNode old = before.schema(was);
    JsonNode now = after.schema(is);
    Pair pair = new Pair(old, now);
    if (!inProgress.add(pair)) {
      return;
    }
    discriminator(path, old.path("discriminator"), now.path("discriminator"));
    if (OpenApiDocument.hasAlternatives(old) || OpenApiDocument.hasAlternatives(now)) {
      alternatives(path, before.alternatives(old), after.alternatives(now));
    } else {
      plain(path, old, now);
    }
    inProgress.remove(pair);
  }

  private void plain(String path, JsonNode old, JsonNode now) {
    KeywordComparison keywords = new KeywordComparison(direction);
    Optional<String> otherType = keywords.typeFault(old, now);
    if (otherType.isPresent()) {
      report(path, otherType.get());
      return;
    }
    keywords.faults(old, now).forEach(fault -> report(path, fault));
    members(path, old, now);
    otherMembers(path, old.path("additionalProperties"), now.path("additionalProperties"));
    if (old.has("items") || now.has("items")) {
      compare(path + "[*]", old.path("items"), now.path("items"));
    }
  }

  private void members(String path, JsonNode old, JsonNode now) {
    Set<String> wereRequired = names(old.path("required"));
    Set<String> areRequired = names(now.path("required"));
    for (Map.Entry<String, JsonNode> member : old.path("properties").properties()) {
      String name = member.getKey();
      JsonNode is = now.path("properties").path(name);
      if (is.isMissingNode()) {
        report(path + "." + name, "was removed");
        continue;
      }
      if (direction == Direction.RESPONSE
          && wereRequired.contains(name)
          && !areRequired.contains(name)) {
        report(path + "." + name, "is no longer always there");
      }
      compare(path + "." + name, member.getValue(), is);
    }
    if (direction == Direction.REQUEST) {
      areRequired.removeAll(wereRequired);
      areRequired.forEach(name -> report(path + "." + name, "is newly required"));
    }
  }

  private void otherMembers(String path, JsonNode old, JsonNode now) {
    boolean wereRefused = old.isBoolean() && !old.booleanValue();
    boolean areRefused = now.isBoolean() && !now.booleanValue();
    if (wereRefused || (old.isMissingNode() && now.isMissingNode())) {
      return;
    }
    if (!areRefused) {
      compare(path + ".*", old, now);
    } else if (direction == Direction.REQUEST) {
      report(path, "other members are refused now");
    } else if (old.isObject()) {
      report(path + ".*", "was removed");
    }
  }

  private void alternatives(String path, Map<String, JsonNode> old, Map<String, JsonNode> now) {
    Map<String, JsonNode> left = new LinkedHashMap<>(old);
    Map<String, JsonNode> added = new LinkedHashMap<>(now);
    for (String name : new LinkedHashSet<>(old.keySet())) {
      if (now.containsKey(name)) {
        compare(within(path, name), left.remove(name), added.remove(name));
      }
    }
    left.forEach(
        (name, was) -> {
          var candidates = direction == Direction.REQUEST ? now : new LinkedHashMap<>(added);
          Stream<String> heirs =
              candidates.entrySet().stream()
                  .filter(entry -> keeps(was, entry.getValue()))
                  .map(Map.Entry::getKey);
          heirs
              .findFirst()
              .ifPresentOrElse(
                  added::remove,
                  () -> report(within(path, name), "is no longer among the alternatives"));
        });
    if (direction == Direction.RESPONSE) {
      added.forEach(
          (name, is) -> {
            if (old.values().stream().noneMatch(was -> keeps(was, is))) {
              report(within(path, name), "is new among the alternatives");
            }
          });
    }
  }

  private static String within(String path, String alternative) {
    return alternative.isEmpty() ? path : path + "(" + alternative + ")";
  }

  private boolean keeps(JsonNode was, JsonNode is) {
    List<BreakingChange> trial = new ArrayList<>();
    new SchemaComparison(before, after, direction, where, trial, new HashSet<>(inProgress))
        .compare("$", was, is);
    return trial.isEmpty();
  }

  private void discriminator(String path, JsonNode old, JsonNode now) {
    if (old.isMissingNode()) {
      return;
    }
    String was = old.path("propertyName").asText();
    String is = now.path("propertyName").asText("none");
    if (!was.equals(is)) {
      report(path, "the discriminator was " + was + ", is " + is);
      return;
    }
    for (Map.Entry<String, JsonNode> value : old.path("mapping").properties()) {
      if (!now.path("mapping").has(value.getKey())) {
        report(path, "the discriminator no longer maps " + value.getKey());
      }
    }
  }

  private static Set<String> names(JsonNode array) {
    Set<String> names = new TreeSet<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }

  private void report(String path, String what) {
    found.add(new BreakingChange(where + " " + path, what));
  }
}
