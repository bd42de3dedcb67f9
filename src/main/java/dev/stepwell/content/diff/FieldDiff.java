package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One difference within a document.
 *
 * @param path where, for people: names with dots, the elements of a list by what tells them apart,
 *     such as {@code codings[M51.26].when}; within a step, seen from the step
 * @param pointer where, for programs: a JSON pointer into the document afterwards; of something
 *     removed, into the one before
 * @param change what became of it
 * @param from of an element that moved, its JSON pointer in the document before
 * @param before the value before, where there was one; empty for an element that only moved
 * @param after the value afterwards, where there is one; empty for an element that only moved
 * @param added of a list of plain values, those that came; in their order
 * @param removed of a list of plain values, those that went; where nothing came or went, the order
 *     has changed
 */
public record FieldDiff(
    String path,
    String pointer,
    ChangeKind change,
    Optional<String> from,
    Optional<JsonNode> before,
    Optional<JsonNode> after,
    List<JsonNode> added,
    List<JsonNode> removed) {

  /** Copies the lists, and checks that the values are those of the change. */
  public FieldDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    boolean fits =
        switch (change) {
          case ADDED -> before.isEmpty() && after.isPresent();
          case REMOVED -> before.isPresent() && after.isEmpty();
          case MOVED -> from.isPresent() && before.isEmpty() && after.isEmpty();
          case CHANGED -> before.isPresent() && after.isPresent();
        };
    if (!fits || (from.isPresent() && change != ChangeKind.MOVED)) {
      throw new IllegalArgumentException("not the values of something " + change.term());
    }
  }

  static FieldDiff added(Place place, JsonNode after) {
    return of(place.path(), place.after(), ChangeKind.ADDED, Optional.empty(), Optional.of(after));
  }

  static FieldDiff removed(Place place, JsonNode before) {
    return of(
        place.path(), place.before(), ChangeKind.REMOVED, Optional.of(before), Optional.empty());
  }

  static FieldDiff changed(Place place, JsonNode before, JsonNode after) {
    return of(
        place.path(), place.after(), ChangeKind.CHANGED, Optional.of(before), Optional.of(after));
  }

  static FieldDiff moved(Place place) {
    return new FieldDiff(
        place.path(),
        place.after(),
        ChangeKind.MOVED,
        Optional.of(place.before()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** A list of plain values that has changed. */
  static FieldDiff values(Place place, JsonNode before, JsonNode after) {
    return new FieldDiff(
        place.path(),
        place.after(),
        ChangeKind.CHANGED,
        Optional.empty(),
        Optional.of(before),
        Optional.of(after),
        less(after, before),
        less(before, after));
  }

  private static FieldDiff of(
      String path,
      String pointer,
      ChangeKind change,
      Optional<JsonNode> before,
      Optional<JsonNode> after) {
    return new FieldDiff(
        path, pointer, change, Optional.empty(), before, after, List.of(), List.of());
  }

  /** The elements of a list less those of another one, each as often as it stands there. */
  private static List<JsonNode> less(JsonNode all, JsonNode others) {
    List<JsonNode> rest = new ArrayList<>();
    all.forEach(rest::add);
    others.forEach(rest::remove);
    return rest;
  }
}
