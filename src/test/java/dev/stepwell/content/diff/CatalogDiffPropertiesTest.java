package dev.stepwell.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogDiffPropertiesTest {

  private static final int CATALOGS = 800;
  private static final Catalog CATALOG = BuiltInContent.catalog();
  private static final Catalog EMPTY = Catalog.of(List.of());

  private static final long SEED = Long.getLong("seed", 20261125);

  @Test
  void a_catalog_does_not_differ_from_itself() {
    assertThat(CatalogDiff.between(CATALOG, CATALOG)).isEmpty();
    assertThat(CatalogDiff.between(CATALOG, BuiltInContent.catalog())).isEmpty();
  }

  @Test
  void from_a_catalog_and_its_differences_from_another_one_the_other_one_can_be_rebuilt() {
    Map<ChangeKind, Integer> fields = new EnumMap<>(ChangeKind.class);
    Map<ChangeKind, Integer> steps = new EnumMap<>(ChangeKind.class);
    Catalog before = CATALOG;
    for (int i = 0; i < CATALOGS; i++) {
      Catalog after = new RandomEdits(SEED + i).next(before);
      List<EntryDiff> diff = CatalogDiff.between(before, after);
      assertThat(rebuilt(before, diff)).as("seed %d, catalog %d", SEED, i).isEqualTo(after);
      assertThat(rebuilt(after, CatalogDiff.between(after, before)))
          .as("back, seed %d, catalog %d", SEED, i)
          .isEqualTo(before);
      diff.stream()
          .flatMap(CatalogDiffPropertiesTest::fields)
          .forEach(it -> fields.merge(it.change(), 1, Integer::sum));
      diff.stream()
          .flatMap(it -> it.steps().stream())
          .forEach(it -> steps.merge(it.change(), 1, Integer::sum));
      before = i % 20 == 0 ? CATALOG : after;
    }
    assertThat(fields).hasSize(4).allSatisfy((change, n) -> assertThat(n).isGreaterThan(50));
    assertThat(steps).hasSize(4).allSatisfy((change, n) -> assertThat(n).isGreaterThan(20));
  }

  @Test
  void everything_is_new_after_nothing_and_gone_before_it() {
    assertThat(rebuilt(EMPTY, CatalogDiff.between(EMPTY, CATALOG))).isEqualTo(CATALOG);
    assertThat(CatalogDiff.between(EMPTY, CATALOG))
        .allSatisfy(it -> assertThat(it.change()).isEqualTo(ChangeKind.ADDED));
    assertThat(CatalogDiff.between(CATALOG, EMPTY))
        .allSatisfy(it -> assertThat(it.change()).isEqualTo(ChangeKind.REMOVED))
        .allSatisfy(it -> assertThat(it.fields()).isNotEmpty());
    assertThat(rebuilt(CATALOG, CatalogDiff.between(CATALOG, EMPTY))).isEqualTo(EMPTY);
  }

  @Test
  void what_a_field_had_and_has_is_what_stands_at_its_pointer() {
    for (int i = 0; i < CATALOGS / 10; i++) {
      Catalog after = new RandomEdits(SEED + i).next(CATALOG);
      for (EntryDiff entry : CatalogDiff.between(CATALOG, after)) {
        JsonNode then = document(CATALOG, entry);
        JsonNode now = document(after, entry);
        fields(entry)
            .forEach(
                it -> {
                  it.after().ifPresent(is -> assertThat(now.at(it.pointer())).isEqualTo(is));
                  if (it.change() == ChangeKind.REMOVED) {
                    assertThat(Optional.of(then.at(it.pointer()))).isEqualTo(it.before());
                  }
                  it.from().ifPresent(from -> assertThat(then.at(from).isObject()).isTrue());
                });
      }
    }
  }

  @Test
  void as_few_elements_as_possible_have_moved() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      List<String> before = some(random);
      List<String> after = some(random);
      List<Pairing.Pair> pairs = Pairing.of(before, after);
      List<String> common = before.stream().filter(after::contains).toList();

      assertThat(pairs.stream().filter(Pairing.Pair::moved).count())
          .as("seed %d: %s, %s", SEED, before, after)
          .isEqualTo(common.size() - longestCommon(before, after));
      assertThat(pairs).hasSize(before.size() + after.size() - common.size());
    }
  }

  private static List<String> some(Random random) {
    List<String> all = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g"));
    Collections.shuffle(all, random);
    return all.subList(0, random.nextInt(all.size() + 1));
  }

  private static int longestCommon(List<String> before, List<String> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return 0;
    }
    List<String> beforeRest = before.subList(1, before.size());
    List<String> afterRest = after.subList(1, after.size());
    return before.get(0).equals(after.get(0))
        ? 1 + longestCommon(beforeRest, afterRest)
        : Math.max(longestCommon(beforeRest, after), longestCommon(before, afterRest));
  }

  private static Stream<FieldDiff> fields(EntryDiff entry) {
    return Stream.concat(
        entry.fields().stream(), entry.steps().stream().flatMap(it -> it.fields().stream()));
  }

  private static Catalog rebuilt(Catalog before, List<EntryDiff> diff) {
    Entries entries = new Entries(before);
    for (EntryDiff it : diff) {
      if (it.change() == ChangeKind.REMOVED) {
        entries.remove(it.type(), it.key());
      } else {
        ObjectNode then = entries.document(it.type(), it.key());
        entries.put(it.type(), Documents.read(it.type(), Rebuilt.of(then, it)));
      }
    }
    return entries.catalog();
  }

  private static JsonNode document(Catalog catalog, EntryDiff entry) {
    return new Entries(catalog).document(entry.type(), entry.key());
  }
}
