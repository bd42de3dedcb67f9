package dev.stepwell.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.ProposedChange.Operation;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.Allocated;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ProposalReaderTest {

  @Test
  void a_proposal_is_read_with_its_changes_in_their_order() {
    Proposal proposal =
        ProposalReader.read(
            Body.titled("Two changes")
                .put(EntryType.CONDITION, "tendonitis", it -> it.put("summary", "A sore tendon."))
                .retire(EntryType.FAQ, "joint-injection-duration")
                .with(it -> it.put("basedOn", 3))
                .json());

    assertThat(proposal.title()).isEqualTo("Two changes");
    assertThat(proposal.why()).isEqualTo("A test needs it.");
    assertThat(proposal.basedOn()).contains(3);
    assertThat(proposal.changes())
        .extracting(ProposedChange::operation, ProposedChange::type, ProposedChange::slug)
        .containsExactly(
            tuple(Operation.PUT, EntryType.CONDITION, "tendonitis"),
            tuple(Operation.RETIRE, EntryType.FAQ, "joint-injection-duration"));
    assertThat(proposal.changes().get(0).entry().orElseThrow().get("summary").asText())
        .isEqualTo("A sore tendon.");
    assertThat(proposal.changes().get(1).entry()).isEmpty();
  }

  @Test
  void what_an_answer_says_besides_may_be_sent_back() {
    Body body = Body.titled("As it came").retire(EntryType.FAQ, "joint-injection-duration");
    Proposal plain = ProposalReader.read(body.json());

    body.with(
        it -> it.put("id", "7").put("state", "draft").put("author", "anna").putArray("problems"));

    assertThat(ProposalReader.read(body.json())).isEqualTo(plain);
  }

  @Test
  void everything_that_is_missing_is_named_at_once() {
    assertThat(
            faults(
                Body.titled("Nothing").with(it -> it.remove(List.of("title", "why", "changes")))))
        .extracting(Fault::name, Fault::code)
        .containsExactly(
            tuple("/changes", "missing-member"),
            tuple("/title", "missing-member"),
            tuple("/why", "missing-member"));
  }

  @Test
  void faults_point_into_the_entries_and_name_the_nearest_right_word() {
    assertThat(
            faults(
                Body.titled("Slips")
                    .put(
                        EntryType.CONDITION,
                        "tendonitis",
                        it ->
                            it.put("urgency", "sooon")
                                .put("symtoms", "x")
                                .put("reviewedOn", "2026-02-30"))
                    .with(it -> it.put("tittle", "x"))))
        .containsExactlyInAnyOrder(
            Fault.at(
                "/changes/0/entry/urgency",
                "unknown-value",
                "This is one of emergency, same-day, urgent-referral, soon, routine. Did you mean \"soon\"?"),
            Fault.at(
                "/changes/0/entry/symtoms",
                "unknown-member",
                "There is no member of this name here. Did you mean \"symptoms\"?"),
            Fault.at(
                "/changes/0/entry/reviewedOn",
                "invalid-date",
                "\"2026-02-30\" is no date, such as 2026-11-22."),
            Fault.at(
                "/tittle",
                "unknown-member",
                "There is no member of this name here. Did you mean \"title\"?"));
  }

  @Test
  void steps_without_a_kind_are_one_fault_each_which_says_the_kinds() {
    assertThat(
            faults(
                Body.titled("Forgotten kinds")
                    .put(
                        EntryType.PATHWAY,
                        "sciatica",
                        it ->
                            List.of(0, 1, 3)
                                .forEach(
                                    step ->
                                        ((ObjectNode) it.get("steps").get(step)).remove("kind")))))
        .extracting(Fault::name, Fault::code, Fault::detail)
        .containsExactly(
            kindIsMissingAt("/changes/0/entry/steps/0/kind"),
            kindIsMissingAt("/changes/0/entry/steps/1/kind"),
            kindIsMissingAt("/changes/0/entry/steps/3/kind"));
  }

  private static Tuple kindIsMissingAt(String pointer) {
    return tuple(
        pointer,
        "missing-member",
        "The member \"kind\" is required: one of screen, care, diagnostic, referral, handover, surgery.");
  }

  @Test
  void nothing_is_said_twice_of_one_place() {
    assertThat(
            faults(
                Body.titled("Gates of no type, of an unknown one, and with too little")
                    .put(
                        EntryType.PATHWAY,
                        "sciatica",
                        it ->
                            it.get("steps")
                                .forEach(
                                    step -> {
                                      ObjectNode gate = ((ObjectNode) step).putObject("gate");
                                      gate.putObject("criterion")
                                          .putArray("of")
                                          .add(gate.objectNode().put("type", "trail"))
                                          .add(gate.objectNode().put("type", "trial"))
                                          .add("text");
                                    }))))
        .isNotEmpty()
        .extracting(it -> it.name() + " " + it.detail())
        .doesNotHaveDuplicates()
        .noneMatch(it -> it.contains("/criterion/of"));
  }

  @Test
  void a_criterion_of_a_known_type_is_held_against_that_type_alone() {
    assertThat(
            faults(
                Body.titled("A trial of nothing")
                    .put(
                        EntryType.PATHWAY,
                        "sciatica",
                        it ->
                            ((ObjectNode) it.get("steps").get(1))
                                .putObject("gate")
                                .putObject("criterion")
                                .put("type", "trial")
                                .put("often", true))))
        .filteredOn(it -> it.name().contains("/criterion"))
        .extracting(Fault::name, Fault::code)
        .doesNotHaveDuplicates()
        .contains(tuple("/changes/0/entry/steps/1/gate/criterion/often", "unknown-member"));
  }

  @Test
  void a_slug_with_capitals_is_none() {
    assertThat(
            faults(
                Body.titled("Capitals")
                    .putAs(
                        EntryType.CONDITION,
                        "Tendonitis",
                        Body.document(EntryType.CONDITION, "tendonitis")
                            .put("slug", "Tendonitis"))))
        .containsExactly(
            Fault.at(
                "/changes/0/entry/slug",
                "invalid-form",
                "\"Tendonitis\" is no slug: words of a-z and 0-9, joined by hyphens."));
  }

  @Test
  void the_same_entry_twice_is_refused_at_the_second() {
    assertThat(
            faults(
                Body.titled("Twice")
                    .retire(EntryType.FAQ, "joint-injection-duration")
                    .retire(EntryType.SOURCE, "NG59")
                    .put(EntryType.FAQ, "joint-injection-duration", it -> {})))
        .containsExactly(
            Fault.at("/changes/2", "repeated-entry", "This entry stands at /changes/0 already."));
  }

  @Test
  void an_entry_stands_under_its_own_slug() {
    assertThat(
            faults(
                Body.titled("Elsewhere")
                    .putAs(
                        EntryType.CONDITION,
                        "sciatica",
                        Body.document(EntryType.CONDITION, "tendonitis"))))
        .containsExactly(
            Fault.at("/changes/0/slug", "other-slug", "The entry itself is called tendonitis."));
  }

  @Test
  void what_the_values_refuse_is_told_in_their_words() {
    assertThat(
            faults(
                Body.titled("Two steps of one id")
                    .put(
                        EntryType.PATHWAY,
                        "sciatica",
                        it -> it.withArray("steps").add(it.withArray("steps").get(0).deepCopy()))))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.name()).isEqualTo("/changes/0/entry");
              assertThat(it.code()).isEqualTo("invalid-entry");
              assertThat(it.detail())
                  .contains("screen")
                  .doesNotContain("Exception", "dev.stepwell");
            });
  }

  @Test
  void a_put_has_an_entry_and_a_retirement_has_none() {
    assertThat(
            faults(
                Body.titled("Crossed")
                    .put(EntryType.FAQ, "joint-injection-duration", it -> {})
                    .retire(EntryType.CONDITION, "tendonitis")
                    .with(
                        it -> {
                          var entry = it.at("/changes/0/entry").deepCopy();
                          ((ObjectNode) it.at("/changes/0")).put("operation", "retire");
                          ((ObjectNode) it.at("/changes/1")).put("operation", "put");
                          assertThat(entry).isNotEmpty();
                        })))
        .extracting(Fault::name, Fault::code)
        .containsExactly(
            tuple("/changes/0/entry", "unknown-member"),
            tuple("/changes/1/entry", "missing-member"));
  }

  @Test
  void a_bare_array_or_text_is_no_proposal() {
    assertThat(faultsOf(JsonNodeFactory.instance.arrayNode()))
        .containsExactly(Fault.at("", "wrong-type", "This must be an object."));
  }

  @Test
  void a_character_that_hides_or_turns_a_text_is_named_with_its_place() {
    Body body =
        Body.titled("In\u2066verse")
            .put(EntryType.CONDITION, "tendonitis", it -> it.put("summary", "A\ttendon.\u202e"))
            .with(it -> it.put("why", "\ud83d\ude00\u0007 is a bell\n"));

    assertThat(faults(body))
        .extracting(Fault::name, Fault::code, Fault::detail)
        .containsExactlyInAnyOrder(
            unseen("/title", "Character 3 is U+2066"),
            unseen("/why", "Character 2 is U+0007"),
            unseen("/changes/0/entry/summary", "Character 10 is U+202E"));
  }

  @Test
  void what_is_wrong_with_each_of_too_many_changes_is_not_looked_for() {
    JsonNode most = numbers(1_000);
    JsonNode tooMany = numbers(1_001);
    JsonNode many = numbers(40_000);

    assertThat(faultsOf(most)).hasSize(1_000).extracting(Fault::code).containsOnly("wrong-type");
    assertThat(faultsOf(tooMany))
        .extracting(Fault::name, Fault::code, Fault::detail)
        .containsExactly(tuple("/changes", "too-many-items", "This has at most 1000."));
    assertThat(Allocated.mebibytes(() -> assertThat(faultsOf(many)).hasSize(1))).isLessThan(20);
  }

  private static JsonNode numbers(int count) {
    return Body.titled("Nothing but numbers")
        .with(it -> IntStream.range(0, count).forEach(it.withArray("changes")::add))
        .json();
  }

  private static Tuple unseen(String pointer, String detail) {
    return tuple(
        pointer,
        "unseen-character",
        detail + ", which cannot be seen, or turns the text around: leave it out.");
  }

  private static List<Fault> faults(Body body) {
    return faultsOf(body.json());
  }

  private static List<Fault> faultsOf(JsonNode json) {
    return Optional.ofNullable(catchThrowableOfType(Problem.class, () -> ProposalReader.read(json)))
        .orElseThrow()
        .faults();
  }
}
