package dev.stepwell.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.GateWords;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the steps of one pathway in two catalogs, by their ids. */
final class StepsDiff {

  private static final Place STEPS = Place.ROOT.member("steps");
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final Catalog before;
  private final Catalog after;
  private final Optional<Pathway> then;
  private final Optional<Pathway> now;

  StepsDiff(Catalog before, Catalog after, String condition) {
    this.before = before;
    this.after = after;
    this.then = before.pathway(condition);
    this.now = after.pathway(condition);
  }

  /** What differs between the documents of the steps. */
  List<StepDiff> of(List<JsonNode> stepsBefore, List<JsonNode> stepsAfter) {
    List<StepDiff> found = new ArrayList<>();
    for (Pairing.Pair pair : Pairing.of(ids(stepsBefore), ids(stepsAfter))) {
      JsonNode was = pair.from().map(stepsBefore::get).orElse(NOTHING);
      JsonNode is = pair.to().map(stepsAfter::get).orElse(NOTHING);
      JsonNode shown = pair.to().isPresent() ? is : was;
      String id = shown.get("id").asText();
      List<FieldDiff> fields = DocumentDiff.of(STEPS.element(id, pair).anew(), was, is);
      Optional<GateDiff> gate = gate(id, !was.path("gate").equals(is.path("gate")));
      if (pair.moved() || !fields.isEmpty() || gate.isPresent()) {
        found.add(
            new StepDiff(
                id,
                shown.get("title").asText(),
                change(pair, fields.isEmpty() && gate.isEmpty()),
                pair.moved(),
                pair.from().map(it -> it + 1),
                pair.to().map(it -> it + 1),
                fields,
                gate));
      }
    }
    return List.copyOf(found);
  }

  private static ChangeKind change(Pairing.Pair pair, boolean same) {
    if (pair.from().isEmpty()) {
      return ChangeKind.ADDED;
    }
    if (pair.to().isEmpty()) {
      return ChangeKind.REMOVED;
    }
    return same ? ChangeKind.MOVED : ChangeKind.CHANGED;
  }

  /**
   * A gate that was written anew, or that says something else because of the pathway around it.
   * That a treatment has another name is no change of a gate.
   */
  private Optional<GateDiff> gate(String id, boolean rewritten) {
    boolean meansTheSame = words(after, then, id).equals(words(after, now, id));
    return rewritten || !meansTheSame
        ? Optional.of(new GateDiff(words(before, then, id), words(after, now, id)))
        : Optional.empty();
  }

  private static Optional<String> words(Catalog names, Optional<Pathway> pathway, String id) {
    return pathway.flatMap(
        it -> it.step(id).flatMap(Step::gate).map(new GateWords(names, it)::lockedUntil));
  }

  private static List<String> ids(List<JsonNode> steps) {
    return steps.stream().map(step -> step.get("id").asText()).toList();
  }
}
