package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not as it was in an earlier release: put into its document, it makes the later one. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class CatalogDeltaTest {

  private static final long SEED = Long.getLong("seed", 20261125);
  private static final int MORE_RELEASES = 8;

  private static int first;
  private static int newest;

  @Inject TestReleases releases;
  @Inject Editions editions;

  @BeforeEach
  void publishMany() {
    if (first > 0) {
      return;
    }
    first = editions.current().release().number();
    Random random = new Random(SEED);
    Catalog original = editions.current().catalog();
    List<UnaryOperator<Catalog>> planned = planned(original);
    for (UnaryOperator<Catalog> edit : planned) {
      publish(edit);
    }
    for (int i = 0; i < MORE_RELEASES; i++) {
      int number = i;
      publish(
          catalog -> {
            Catalog next = planned.get(random.nextInt(planned.size())).apply(catalog);
            return reworded(next, random, "Seed %d, release %d.".formatted(SEED, number));
          });
    }
    newest = editions.current().release().number();
  }

  private void publish(UnaryOperator<Catalog> edit) {
    releases.publish(edit.apply(editions.current().catalog()));
  }

  /** Changes that keep the rules, whichever were made before: each is also undone by another. */
  private static List<UnaryOperator<Catalog>> planned(Catalog original) {
    return List.of(
        it -> Edit.set(it, EntryType.TREATMENT, "physical-therapy", "name", "Physiotherapy"),
        it -> Edit.withoutCondition(restored(it, original), "tendonitis"),
        it -> Edit.retire(it, EntryType.FAQ, "pt-effectiveness"),
        it -> restored(it, original),
        it ->
            Edit.change(
                restored(it, original),
                EntryType.CONDITION,
                "spinal-stenosis",
                causes -> causes.putArray("causes")),
        it -> Edit.put(without(restored(it, original), "sore-knee"), finding("sore-knee")),
        it -> Edit.put(without(it, "sore-knee"), redFlag(it, "sore-knee")),
        it -> without(it, "sore-knee"),
        it -> Edit.set(it, EntryType.RED_FLAG, "cauda-equina", "sign", "Numb between the legs."),
        it -> Edit.set(it, EntryType.CONDITION, "sciatica", "name", "Sciatic pain"));
  }

  private static Catalog restored(Catalog catalog, Catalog original) {
    Catalog all = catalog;
    for (EntryType type : EntryType.values()) {
      for (Object entry : original.entries(type).values()) {
        all = Edit.put(all, entry);
      }
    }
    return all;
  }

  private static Catalog without(Catalog catalog, String finding) {
    return Edit.retire(
        Edit.retire(catalog, EntryType.FINDING, finding), EntryType.RED_FLAG, finding);
  }

  private static Object finding(String slug) {
    ObjectNode document =
        Documents.mapper()
            .createObjectNode()
            .put("slug", slug)
            .put("kind", "confirmation")
            .put("name", "Sore knee")
            .put("question", "Is the knee sore?")
            .put("statement", "The knee is sore.")
            .put("reviewedOn", "2026-11-22")
            .put("nextReviewOn", "2027-11-22");
    document.putArray("sources").add("EXT");
    return Documents.read(EntryType.FINDING, document);
  }

  private static Object redFlag(Catalog catalog, String slug) {
    ObjectNode document = Documents.write(catalog.redFlags().get(0));
    return Documents.read(EntryType.RED_FLAG, document.put("slug", slug));
  }

  /** The catalog with a text of some entry in other words, which differ from all before. */
  private static Catalog reworded(Catalog catalog, Random random, String words) {
    Map<EntryType, String> members = new TreeMap<>();
    members.put(EntryType.CONDITION, "summary");
    members.put(EntryType.TREATMENT, "name");
    members.put(EntryType.DIAGNOSTIC, "name");
    members.put(EntryType.FINDING, "name");
    members.put(EntryType.SOURCE, "title");
    List<EntryType> types = List.copyOf(members.keySet());
    EntryType type = types.get(random.nextInt(types.size()));
    List<String> keys = List.copyOf(catalog.entries(type).keySet());
    String key = keys.get(random.nextInt(keys.size()));
    return Edit.set(catalog, type, key, members.getOrDefault(type, ""), words);
  }

  @Test
  void from_any_release_the_document_of_any_later_one_is_made() {
    Map<Integer, JsonNode> documents = new TreeMap<>();
    for (int i = first; i <= newest; i++) {
      documents.put(i, catalog("release=" + i));
    }
    assertThat(newest - first).isGreaterThanOrEqualTo(15);
    documents.forEach(
        (then, before) ->
            documents.forEach(
                (now, after) -> {
                  if (then <= now) {
                    JsonNode delta = catalog("since=" + then + "&release=" + now);
                    assertThat(CatalogDocuments.applied(before, delta))
                        .as("seed %d, from %d to %d", SEED, then, now)
                        .isEqualTo(after);
                  }
                }));
  }

  @Test
  void without_release_it_leads_to_the_current_one() {
    JsonNode delta = catalog("since=" + first);

    assertThat(delta).isEqualTo(catalog("since=" + first + "&release=" + newest));
    assertThat(CatalogDocuments.applied(catalog("release=" + first), delta)).isEqualTo(catalog(""));
  }

  @Test
  void nothing_differs_from_the_release_that_is_read() {
    catalog("since=" + newest).forEach(list -> assertThat(list).isEmpty());
  }

  @Test
  void what_was_changed_is_there_and_what_tells_a_part_of_it_and_nothing_else() {
    JsonNode delta = catalog("since=%d&release=%d".formatted(first, first + 1));

    assertThat(keys(delta, "treatments")).containsExactly("physical-therapy");
    List<String> telling = new ArrayList<>();
    catalog("release=" + (first + 1))
        .get("pathways")
        .forEach(
            it -> {
              if (it.toString().contains("Physiotherapy")) {
                telling.add(CatalogDocuments.key(it));
              }
            });
    assertThat(keys(delta, "pathways")).isEqualTo(telling).hasSizeGreaterThan(10);
    for (String list : List.of("categories", "conditions", "faqs", "sources", "retired")) {
      assertThat(delta.get(list)).as(list).isEmpty();
    }
  }

  @Test
  void a_condition_that_is_no_longer_caused_by_another_one_is_there_though_nobody_changed_it() {
    JsonNode delta = catalog("since=%d&release=%d".formatted(first + 4, first + 5));

    assertThat(keys(delta, "conditions")).containsExactly("radiculopathy", "spinal-stenosis");
  }

  @Test
  void what_was_retired_is_told_with_its_release_once_for_each_list_that_it_was_in() {
    JsonNode condition = catalog("since=%d&release=%d".formatted(first + 1, first + 2));
    JsonNode flag = catalog("since=%d&release=%d".formatted(first + 7, first + 8));

    assertThat(condition.get("retired").toString())
        .isEqualTo(
            """
            [{"type":"condition","slug":"tendonitis","release":%1$d},\
            {"type":"pathway","slug":"tendonitis","release":%1$d}]"""
                .formatted(first + 2));
    assertThat(keys(condition, "categories")).containsExactly("musculoskeletal");
    assertThat(flag.get("retired").toString())
        .isEqualTo(
            """
            [{"type":"finding","slug":"sore-knee","release":%1$d},\
            {"type":"red-flag","slug":"sore-knee","release":%1$d}]"""
                .formatted(first + 8));
  }

  @Test
  void a_finding_that_has_become_a_red_flag_is_still_among_the_findings() {
    JsonNode delta = catalog("since=%d&release=%d".formatted(first + 6, first + 7));

    assertThat(delta.get("retired")).isEmpty();
    assertThat(keys(delta, "findings")).containsExactly("sore-knee");
    assertThat(keys(delta, "redFlags")).containsExactly("sore-knee");
  }

  private static JsonNode catalog(String query) {
    Reply reply = Ask.get("/api/v1/catalog?" + query);
    assertThat(reply.status()).as(query).isEqualTo(200);
    return reply.json();
  }

  private static List<String> keys(JsonNode document, String list) {
    List<String> keys = new ArrayList<>();
    ((ArrayNode) document.get(list)).forEach(it -> keys.add(CatalogDocuments.key(it)));
    return keys;
  }
}
