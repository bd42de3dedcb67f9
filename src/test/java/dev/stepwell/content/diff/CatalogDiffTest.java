package dev.stepwell.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CatalogDiffTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();

  @Test
  void an_entry_is_told_with_its_type_slug_and_name_and_its_fields_one_by_one() {
    Catalog after =
        edited(
            EntryType.CONDITION,
            "tendonitis",
            it -> {
              it.put("name", "Tendon pain");
              it.put("urgency", "soon");
              it.put("surgeryNote", "None.");
            });

    assertThat(told(after))
        .containsExactly(
            "changed condition tendonitis: Tendon pain",
            " changed name /name: \"Tendonitis\" -> \"Tendon pain\"",
            " changed urgency /urgency: \"routine\" -> \"soon\"",
            " changed surgeryNote /surgeryNote: \"The starting list names no surgery for this"
                + " condition.\" -> \"None.\"");
  }

  @Test
  void a_retired_entry_has_the_name_that_it_had_and_all_its_fields() {
    Catalog after = without(EntryType.SOURCE, "NG59");

    assertThat(told(after).get(0)).startsWith("removed source NG59: Low back pain");
    assertThat(told(after).get(1)).isEqualTo(" removed id /id: \"NG59\" -> ");
    assertThat(CatalogDiff.between(after, CATALOG).get(0).change()).isEqualTo(ChangeKind.ADDED);
  }

  @Test
  void of_a_list_of_plain_values_it_is_told_what_came_and_what_went() {
    Catalog after =
        edited(
            EntryType.CONDITION,
            "herniated-disc",
            it -> {
              ArrayNode aliases = (ArrayNode) it.get("aliases");
              aliases.remove(1);
              aliases.add("slipped disk");
              it.putArray("bodySystems").add("nervous").add("spine");
            });

    List<FieldDiff> fields = CatalogDiff.between(CATALOG, after).get(0).fields();

    assertThat(fields).extracting(FieldDiff::path).containsExactly("aliases", "bodySystems");
    assertThat(fields.get(0).added()).extracting(JsonNode::asText).containsExactly("slipped disk");
    assertThat(fields.get(0).removed())
        .extracting(JsonNode::asText)
        .containsExactly("ruptured disc");
    assertThat(fields.get(1).added()).as("another order").isEmpty();
    assertThat(fields.get(1).removed()).isEmpty();
  }

  @Test
  void codings_and_links_are_told_apart_by_what_they_are_of_and_not_by_their_place() {
    Catalog codings =
        edited(
            EntryType.CONDITION,
            "herniated-disc",
            it -> {
              ArrayNode list = (ArrayNode) it.get("codings");
              ((ObjectNode) list.get(2)).put("when", "with leg pain");
              list.add(list.remove(0));
              list.remove(0);
            });
    Catalog links =
        edited(
            EntryType.TREATMENT,
            "nerve-blocks",
            it -> {
              ArrayNode list = (ArrayNode) it.get("links");
              ObjectNode sciatica = element(list, "condition", "sciatica");
              ((ObjectNode) sciatica.get("evidence")).put("grade", "limited");
            });

    assertThat(told(codings))
        .containsExactly(
            "changed condition herniated-disc: Herniated disc",
            " removed codings[M51.27] /codings/1: {…} -> ",
            " changed codings[M51.16].when /codings/0/when: \"lumbar, with radiculopathy or"
                + " sciatica\" -> \"with leg pain\"",
            " moved codings[M51.26] /codings/3 from /codings/0");
    assertThat(told(links)).hasSize(2);
    assertThat(told(links).get(1)).contains("links[sciatica].evidence.grade", "-> \"limited\"");
  }

  @Test
  void two_links_to_one_condition_are_told_apart_by_their_section() {
    Catalog after =
        edited(
            EntryType.TREATMENT,
            "rhizotomy-radiofrequency-ablation",
            it -> ((ArrayNode) it.get("links")).remove(0));

    assertThat(told(after)).hasSize(2);
    assertThat(told(after).get(1)).startsWith(" removed links[spinal-stenosis] /links/0: {…}");
  }

  @Test
  void a_caution_that_was_reworded_is_the_same_one() {
    Catalog after =
        edited(
            EntryType.TREATMENT,
            "nerve-blocks",
            it -> {
              ArrayNode cautions = (ArrayNode) it.get("cautions");
              ObjectNode second = (ObjectNode) cautions.get(1);
              second.put("text", "Note: " + second.get("text").asText());
              cautions.remove(0);
            });

    List<FieldDiff> fields = CatalogDiff.between(CATALOG, after).get(0).fields();

    assertThat(fields)
        .extracting(FieldDiff::change)
        .containsExactly(ChangeKind.REMOVED, ChangeKind.CHANGED);
    assertThat(fields)
        .extracting(FieldDiff::path)
        .containsExactly("cautions[0]", "cautions[0].text");
    assertThat(fields)
        .extracting(FieldDiff::pointer)
        .containsExactly("/cautions/0", "/cautions/0/text");
  }

  @Test
  void steps_are_told_by_their_ids_as_added_removed_moved_and_changed() {
    Catalog after =
        edited(
            EntryType.PATHWAY,
            "herniated-disc",
            it -> {
              ArrayNode steps = (ArrayNode) it.get("steps");
              element(steps, "id", "imaging").put("title", "MRI");
              steps.remove(index(steps, "nerve-blocks"));
              JsonNode therapy = steps.remove(index(steps, "physical-therapy"));
              steps.insert(2, therapy);
              ObjectNode swimming = therapy.deepCopy();
              steps.insert(1, swimming.put("id", "swimming"));
            });

    assertThat(told(after))
        .filteredOn(it -> !it.startsWith("  "))
        .containsExactly(
            "changed pathway herniated-disc: Herniated disc",
            " added step swimming - to 2",
            " moved step physical-therapy 2 to 4",
            " changed step imaging 4 to 5",
            " removed step nerve-blocks 5 to -");
    assertThat(told(after))
        .contains(
            "  changed title /steps/4/title: \"MRI, or pain mapping where the source of pain is"
                + " unclear\" -> \"MRI\"");
  }

  @Test
  void a_gate_that_changed_is_told_by_its_criteria_and_in_words() {
    Catalog after =
        edited(
            EntryType.PATHWAY,
            "herniated-disc",
            it -> {
              ObjectNode surgery = element((ArrayNode) it.get("steps"), "id", "surgery");
              ArrayNode all = (ArrayNode) surgery.at("/gate/criterion/of");
              element(all, "type", "elapsed-care").put("minimum", "P8W");
              all.remove(0);
            });

    StepDiff surgery = CatalogDiff.between(CATALOG, after).get(0).steps().get(0);
    GateDiff gate = surgery.gate().orElseThrow();

    assertThat(surgery.fields())
        .extracting(it -> it.change().term() + " " + it.path())
        .containsExactly(
            "removed gate.criterion.of[trial physical-therapy]",
            "changed gate.criterion.of[elapsed-care].minimum");
    assertThat(gate.before().orElseThrow())
        .startsWith("Locked until: Physical therapy did not help enough in 6 weeks")
        .contains("6 weeks of care");
    assertThat(gate.after().orElseThrow())
        .doesNotContain("Physical therapy")
        .contains("8 weeks of care");
  }

  @Test
  void a_gate_whose_meaning_another_step_has_changed_is_told_in_words_too() {
    Catalog after =
        edited(
            EntryType.PATHWAY,
            "herniated-disc",
            it -> {
              ArrayNode steps = (ArrayNode) it.get("steps");
              ((ObjectNode) element(steps, "id", "physical-therapy").get("minimumTrial"))
                  .put("duration", "P9W");
            });

    List<StepDiff> steps = CatalogDiff.between(CATALOG, after).get(0).steps();

    assertThat(steps).extracting(StepDiff::id).containsExactly("physical-therapy", "surgery");
    assertThat(steps.get(0).gate()).isEmpty();
    assertThat(steps.get(1).fields()).isEmpty();
    assertThat(steps.get(1).gate().orElseThrow().before().orElseThrow())
        .contains("Physical therapy did not help enough in 6 weeks");
    assertThat(steps.get(1).gate().orElseThrow().after().orElseThrow())
        .contains("Physical therapy did not help enough in 9 weeks");
  }

  @Test
  void another_name_of_a_treatment_changes_no_gate() {
    Catalog after =
        edited(EntryType.TREATMENT, "physical-therapy", it -> it.put("name", "Physiotherapy"));

    assertThat(told(after))
        .containsExactly(
            "changed treatment physical-therapy: Physiotherapy",
            " changed name /name: \"Physical therapy\" -> \"Physiotherapy\"");
  }

  @Test
  void entries_come_by_type_and_key_whatever_was_done_first() {
    List<Object> entries = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      CATALOG.entries(type).forEach((key, entry) -> entries.add(entry));
    }
    Catalog nothing = Catalog.of(List.of());
    List<EntryDiff> one = CatalogDiff.between(nothing, Catalog.of(entries));
    Collections.reverse(entries);

    assertThat(CatalogDiff.between(nothing, Catalog.of(entries))).isEqualTo(one);
    assertThat(one)
        .isSortedAccordingTo(Comparator.comparing(EntryDiff::type).thenComparing(EntryDiff::key))
        .hasSize(entries.size());
  }

  private static List<String> told(Catalog after) {
    List<String> told = new ArrayList<>();
    for (EntryDiff entry : CatalogDiff.between(CATALOG, after)) {
      told.add(
          "%s %s %s: %s"
              .formatted(entry.change().term(), entry.type().term(), entry.key(), entry.name()));
      entry.fields().forEach(it -> told.add(" " + told(it)));
      for (StepDiff step : entry.steps()) {
        told.add(
            " %s step %s %s to %s"
                .formatted(
                    step.change().term(),
                    step.id(),
                    step.from().map(String::valueOf).orElse("-"),
                    step.to().map(String::valueOf).orElse("-")));
        step.fields().forEach(it -> told.add("  " + told(it)));
      }
    }
    return told;
  }

  private static String told(FieldDiff field) {
    String what = field.change().term() + " " + field.path() + " " + field.pointer();
    return field
        .from()
        .map(from -> what + " from " + from)
        .orElseGet(() -> what + ": " + text(field.before()) + " -> " + text(field.after()));
  }

  private static String text(Optional<JsonNode> value) {
    return value.map(it -> it.isObject() ? "{…}" : it.toString()).orElse("");
  }

  private static Catalog edited(EntryType type, String key, Consumer<ObjectNode> edit) {
    return Entries.edited(CATALOG, type, key, edit);
  }

  private static Catalog without(EntryType type, String key) {
    return new Entries(CATALOG).remove(type, key).catalog();
  }

  private static ObjectNode element(ArrayNode list, String member, String value) {
    for (JsonNode element : list) {
      if (element.path(member).asText().equals(value)) {
        return (ObjectNode) element;
      }
    }
    throw new IllegalArgumentException(value);
  }

  private static int index(ArrayNode steps, String id) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).get("id").asText().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(id);
  }
}
