package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Compares two documents, in their order. */
final class DocumentDiff {

  /** An object whose type is another one is another object, and is shown as a whole. */
  private static final String TYPE = "type";

  private final List<FieldDiff> found = new ArrayList<>();

  private DocumentDiff() {}

  /** What differs between two objects that stand at a place. */
  static List<FieldDiff> of(Place place, JsonNode before, JsonNode after) {
    DocumentDiff diff = new DocumentDiff();
    diff.members(place, before, after);
    return List.copyOf(diff.found);
  }

  private void members(Place place, JsonNode before, JsonNode after) {
    for (String name : names(before, after)) {
      Place member = place.member(name);
      if (!after.has(name)) {
        found.add(FieldDiff.removed(member, before.get(name)));
      } else if (!before.has(name)) {
        found.add(FieldDiff.added(member, after.get(name)));
      } else {
        values(member, before.get(name), after.get(name));
      }
    }
  }

  private void values(Place place, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject() && before.path(TYPE).equals(after.path(TYPE))) {
      members(place, before, after);
    } else if (isOfObjects(before) && isOfObjects(after)) {
      elements(place, list(before), list(after));
    } else if (before.isArray() && after.isArray()) {
      found.add(FieldDiff.values(place, before, after));
    } else {
      found.add(FieldDiff.changed(place, before, after));
    }
  }

  private void elements(Place place, List<JsonNode> before, List<JsonNode> after) {
    ElementKeys keys = ElementKeys.of(before, after);
    for (Pairing.Pair pair : Pairing.of(keys.before(), keys.after())) {
      JsonNode then = pair.from().map(before::get).orElseGet(MissingNode::getInstance);
      JsonNode now = pair.to().map(after::get).orElseGet(MissingNode::getInstance);
      JsonNode shown = now.isMissingNode() ? then : now;
      int index = pair.to().or(pair::from).orElseThrow();
      Place element = place.element(ElementKeys.name(shown, index), pair);
      if (now.isMissingNode()) {
        found.add(FieldDiff.removed(element, then));
      } else if (then.isMissingNode()) {
        found.add(FieldDiff.added(element, now));
      } else {
        if (pair.moved()) {
          found.add(FieldDiff.moved(element));
        }
        members(element, then, now);
      }
    }
  }

  private static boolean isOfObjects(JsonNode value) {
    return value.isArray() && list(value).stream().allMatch(JsonNode::isObject);
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** The names of all members: those of one object in their order, the others where they stood. */
  private static Set<String> names(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    Iterator<String> next = after.fieldNames();
    before
        .fieldNames()
        .forEachRemaining(
            name -> {
              while (after.has(name) && !names.contains(name)) {
                names.add(next.next());
              }
              names.add(name);
            });
    next.forEachRemaining(names::add);
    return names;
  }
}
