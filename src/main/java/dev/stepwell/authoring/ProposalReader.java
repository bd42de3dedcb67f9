package dev.stepwell.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.ProposedChange.Operation;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.ChangeRequestForm;
import dev.stepwell.content.Documents;
import dev.stepwell.content.FormFault;
import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a proposal from its document, and tells every fault of its form at once. */
public final class ProposalReader {

  /** What an answer says besides: it may be sent back as it came, and is not looked at. */
  private static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "state",
          "author",
          "version",
          "createdAt",
          "updatedAt",
          "release",
          "problems",
          "history",
          "possible",
          "links");

  private static final String CHANGES = "/changes/";

  /** As the schema has it. */
  private static final int MOST_CHANGES = 1000;

  private static final Map<String, EntryType> TYPES =
      Stream.of(EntryType.values()).collect(Collectors.toMap(EntryType::term, Function.identity()));

  private final List<Fault> faults = new ArrayList<>();

  private ProposalReader() {}

  /**
   * The proposal in a document.
   *
   * @throws Problem a 422 with everything that is wrong with its form
   */
  public static Proposal read(JsonNode document) {
    return new ProposalReader().proposal(withoutReadOnly(document));
  }

  private static JsonNode withoutReadOnly(JsonNode document) {
    return document instanceof ObjectNode object ? object.deepCopy().remove(READ_ONLY) : document;
  }

  private Proposal proposal(JsonNode document) {
    requireFew(document.path("changes"));
    ChangeRequestForm.faults(document).forEach(it -> faults.add(fault(it)));
    faults.addAll(UnseenCharacter.faults("", document));
    List<ProposedChange> changes = changes(document.path("changes"));
    if (!faults.isEmpty()) {
      throw Problem.invalidBody(faults);
    }
    return new Proposal(
        document.get("title").asText(),
        document.get("why").asText().strip(),
        Optional.ofNullable(document.get("basedOn")).map(JsonNode::asInt),
        changes);
  }

  /** What is wrong with each of too many is not worth looking for. */
  private static void requireFew(JsonNode changes) {
    if (changes.size() > MOST_CHANGES) {
      throw Problem.invalidBody(
          List.of(
              Fault.at(
                  "/changes", "too-many-items", "This has at most %d.".formatted(MOST_CHANGES))));
    }
  }

  private static Fault fault(FormFault it) {
    return Fault.at(
        it.pointer(),
        it.code(),
        () -> it.detail() + Nearest.question(it.given(), it.known()).map(" "::concat).orElse(""));
  }

  private List<ProposedChange> changes(JsonNode items) {
    List<ProposedChange> changes = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Set<String> unsound = unsound();
    for (int i = 0; i < items.size(); i++) {
      String at = CHANGES + i;
      if (!unsound.contains(at)) {
        ProposedChange change = change(at, items.get(i));
        Integer before = seen.putIfAbsent(change.type() + " " + change.slug(), i);
        if (before != null) {
          String detail = "This entry stands at /changes/%d already.".formatted(before);
          faults.add(Fault.at(at, "repeated-entry", detail));
        }
        changes.add(change);
      }
    }
    return changes;
  }

  /** The pointers to the changes in which there is a fault, of which there may be thousands. */
  private Set<String> unsound() {
    return faults.stream()
        .map(Fault::name)
        .filter(it -> it.startsWith(CHANGES))
        .map(it -> it.substring(0, (it + "/").indexOf('/', CHANGES.length())))
        .collect(Collectors.toSet());
  }

  private ProposedChange change(String at, JsonNode document) {
    ProposedChange change =
        new ProposedChange(
            document.get("operation").asText().equals(Operation.PUT.term())
                ? Operation.PUT
                : Operation.RETIRE,
            Objects.requireNonNull(TYPES.get(document.get("type").asText())),
            document.get("slug").asText(),
            Optional.ofNullable((ObjectNode) document.get("entry")),
            Optional.ofNullable(document.get("successor")).map(JsonNode::asText));
    change.entry().ifPresent(entry -> checkEntry(at, change, entry));
    if (change.successor().equals(Optional.of(change.slug()))) {
      faults.add(Fault.at(at + "/successor", "own-successor", "No entry succeeds itself."));
    }
    return change;
  }

  /**
   * What no schema can say, such as that the ids of steps are unique, the values say themselves.
   */
  private void checkEntry(String at, ProposedChange change, ObjectNode document) {
    try {
      String key = change.type().keyOf(Documents.read(change.type(), document));
      if (!key.equals(change.slug())) {
        String detail = "The entry itself is called %s.".formatted(key);
        faults.add(Fault.at(at + "/slug", "other-slug", detail));
      }
    } catch (IllegalArgumentException e) {
      faults.add(Fault.at(at + "/entry", "invalid-entry", Documents.reason(e)));
    }
  }
}
