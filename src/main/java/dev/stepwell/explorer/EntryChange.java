package dev.stepwell.explorer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.content.diff.EntryDiff;
import dev.stepwell.content.diff.FieldDiff;
import dev.stepwell.content.diff.GateDiff;
import dev.stepwell.content.diff.StepDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An entry that is not as it was, for people.
 *
 * @param type its type in words
 * @param name its name; of one that was removed, the one that it had
 * @param change what became of it
 * @param href its page, if it has one now
 * @param fields what differs within it
 * @param steps of a ladder, the steps that differ
 */
public record EntryChange(
    String type,
    String name,
    String change,
    Optional<String> href,
    List<FieldChange> fields,
    List<StepChange> steps) {

  /** A step that is not as it was, its gate in words where that differs. */
  record StepChange(String title, String change, List<FieldChange> fields) {}

  /** A text that is not as it was. */
  record FieldChange(String path, String change, Optional<String> before, Optional<String> after) {}

  /** The change that a difference is, with a link if the page of the entry is there now. */
  public static EntryChange of(Scene scene, EntryDiff it) {
    boolean isThere = scene.catalog().entries(it.type()).containsKey(it.key());
    return new EntryChange(
        Words.of("type", it.type()),
        it.name(),
        Words.of("change", it.change()),
        Places.of(it.type(), it.key()).filter(any -> isThere),
        it.fields().stream().map(EntryChange::field).toList(),
        it.steps().stream().map(EntryChange::step).toList());
  }

  private static StepChange step(StepDiff it) {
    return new StepChange(
        it.title(),
        Words.of("change", it.change()),
        Stream.of(
                it.moved() ? Stream.of(place(it)) : Stream.<FieldChange>empty(),
                it.gate().stream().map(EntryChange::gate),
                it.fields().stream().map(EntryChange::field))
            .flatMap(each -> each)
            .toList());
  }

  private static FieldChange place(StepDiff it) {
    return new FieldChange(
        Words.say("compare.place"),
        Words.say("change.moved"),
        it.from().map(String::valueOf),
        it.to().map(String::valueOf));
  }

  private static FieldChange gate(GateDiff it) {
    return new FieldChange(
        Words.say("compare.gate"), Words.say("change.changed"), it.before(), it.after());
  }

  private static FieldChange field(FieldDiff it) {
    return new FieldChange(
        it.path(),
        Words.of("change", it.change()),
        it.before().map(EntryChange::text),
        it.after().map(EntryChange::text));
  }

  /** A value as people write it, if it is simple; a list line by line; else as it is. */
  private static String text(JsonNode value) {
    if (value.isArray() && value.size() > 0 && value.get(0).isValueNode()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining("\n"));
    }
    return value.isValueNode() ? value.asText() : value.toPrettyString();
  }
}
