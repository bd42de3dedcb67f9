package dev.stepwell.problem;

import dev.stepwell.platform.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A value in a body, and its place there. Whoever asks it for what it is not gets nothing, and the
 * fault is noted; {@link JsonBody#read} throws them all in the end.
 */
public final class JsonValue {

  private static final int LONGEST_ECHO = 80;

  private final JsonTree tree;
  private final JsonPlace place;
  private final JsonFaults faults;

  JsonValue(JsonTree tree, JsonPlace place, JsonFaults faults) {
    this.tree = tree;
    this.place = place;
    this.faults = faults;
  }

  /** Its members, as an object that has no others than these; without any where it is no object. */
  public JsonObject object(List<String> known) {
    var members = members();
    members.forEach(
        (name, member) -> {
          if (!known.contains(name)) {
            member.fault("unknown-member", () -> unknown("member", name, known));
          }
        });
    return new JsonObject(this, members);
  }

  /**
   * Its members by name, in the order of the document, as an object whose names mean something;
   * none where it is no object. Of a member that is given more than once, which is a fault, the
   * last is taken, as most readers of JSON do.
   */
  public Map<String, JsonValue> members() {
    if (!(tree instanceof JsonTree.Members object)) {
      wrongType("an object");
      return Map.of();
    }
    var members = new LinkedHashMap<String, JsonValue>();
    object
        .members()
        .forEach(
            it -> {
              var member = new JsonValue(it.value(), place.to(it.name()), faults);
              if (members.put(it.name(), member) != null && member.isSound()) {
                member.fault("duplicate-member", "This member is given more than once.");
              }
            });
    return members;
  }

  /** Its items, as an array; none where it is none. */
  public List<JsonValue> items() {
    if (!(tree instanceof JsonTree.Items array)) {
      wrongType("an array");
      return List.of();
    }
    var items = array.items();
    return IntStream.range(0, items.size())
        .mapToObj(i -> new JsonValue(items.get(i), place.to(i), faults))
        .toList();
  }

  /** Its text, as a string; empty where it is none. */
  public Optional<String> text() {
    if (!(tree instanceof JsonTree.Text string)) {
      wrongType("a string");
      return Optional.empty();
    }
    if (!JsonText.isKeepable(string.text())) {
      fault("unreadable-text", "A text has neither U+0000 nor half a surrogate pair.");
      return Optional.empty();
    }
    return Optional.of(string.text());
  }

  /**
   * What its text stands for, as one of few words; empty where it is none of them.
   *
   * @param what what such a word is, e.g. {@code outcome}: the code is {@code unknown-outcome}
   */
  public <T> Optional<T> oneOf(String what, Map<String, T> words) {
    var text = text();
    var meant = text.map(words::get);
    if (text.isPresent() && meant.isEmpty()) {
      fault(
          "unknown-" + what,
          () -> unknown(what, text.get(), words.keySet().stream().sorted().toList()));
    }
    return meant;
  }

  /** Notes a fault of this value. The detail quotes nothing but by {@link #quoted}. */
  public void fault(String code, String detail) {
    fault(code, () -> detail);
  }

  /** The same, with a detail that is only worded where it is told: one takes long, many come. */
  public void fault(String code, Supplier<String> detail) {
    faults.add(tree.position(), Fault.at(place.toString(), code, detail));
  }

  /** A text of the caller's as it may stand in a detail: in quotes, and not at any length. */
  public static String quoted(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_ECHO) {
      return '"' + text + '"';
    }
    return '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…\"";
  }

  boolean isObject() {
    return tree instanceof JsonTree.Members;
  }

  boolean isNull() {
    return tree.kind().equals(JsonTree.Other.NULL);
  }

  /** Whether no fault was found in this very value, by now. */
  boolean isSound() {
    return faults.isSoundAt(place);
  }

  /** Whether no fault was found in this member, by now, be it there or missing. */
  boolean isSoundAt(String member) {
    return faults.isSoundAt(place.to(member));
  }

  void missing(String member) {
    faults.add(
        tree.position(),
        Fault.at(
            place.to(member).toString(),
            "missing-member",
            "The member \"%s\" is required.".formatted(member)));
  }

  private void wrongType(String right) {
    fault("wrong-type", "This must be %s, not %s.".formatted(right, tree.kind()));
  }

  private static String unknown(String what, String text, List<String> known) {
    var advice =
        Nearest.question(text, known)
            .orElseGet(() -> "Known are: %s.".formatted(String.join(", ", known)));
    return "There is no %s %s here. %s".formatted(what, quoted(text), advice);
  }
}
