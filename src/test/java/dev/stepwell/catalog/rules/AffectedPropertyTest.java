package dev.stepwell.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Reference;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Mutations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** To look at what a change affects is to look at everything. */
class AffectedPropertyTest {

  private static final int CASES = 1_200;
  private static final int MOST_CHANGES = 4;
  private static final Catalog CONTENT = BuiltInContent.catalog();
  private static final Mutations MUTATIONS = new Mutations(CONTENT);

  @Test
  void whatever_changes_the_same_is_reported_as_of_the_whole_catalog() {
    Map<String, Integer> codes = new TreeMap<>();
    Set<Integer> rules = new TreeSet<>();
    int kept = 0;
    Catalog base = CONTENT;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      MUTATIONS.drawnWith(random);
      Catalog changed = base;
      for (int i = 0; i <= random.nextInt(MOST_CHANGES); i++) {
        changed = MUTATIONS.change(changed);
      }

      List<Violation> violations = CatalogRules.check(changed);

      assertThat(CatalogRules.check(base, changed)).as("seed %d", seed).isEqualTo(violations);
      violations.forEach(it -> codes.merge(it.code(), 1, Integer::sum));
      violations.forEach(it -> rules.add(it.rule()));
      if (violations.isEmpty()) {
        kept++;
        base = random.nextInt(20) == 0 ? CONTENT : changed;
      }
    }

    assertThat(rules).as("rules broken").containsExactly(1, 2, 4, 5, 7, 8, 9, 10, 11, 13);
    assertThat(codes).as("each kind of violation was met").hasSizeGreaterThan(38);
    assertThat(kept).as("changes that break no rule").isBetween(CASES / 10, CASES * 8 / 10);
  }

  @Test
  void a_catalog_made_of_changes_is_the_catalog_of_its_entries() {
    Catalog changed = CONTENT;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Catalog before = changed;
      changed = MUTATIONS.drawnWith(random).change(before);

      Catalog anew = Catalog.of(entries(changed));
      assertThat(changed).as("seed %d", seed).isEqualTo(anew);
      assertThat(List.copyOf(changed.findings())).isEqualTo(List.copyOf(anew.findings()));
      assertThat(uses(changed)).as("seed %d", seed).isEqualTo(uses(anew));
      assertThat(changed.differences(before))
          .as("seed %d", seed)
          .isEqualTo(anew.differences(before));
    }
  }

  private static List<Object> entries(Catalog catalog) {
    List<Object> entries = new ArrayList<>();
    Stream.of(EntryType.values()).forEach(it -> entries.addAll(catalog.entries(it).values()));
    return entries;
  }

  /** Who names what, asked for every name that there is. */
  private static Map<String, Object> uses(Catalog catalog) {
    return entries(catalog).stream()
        .flatMap(it -> Reference.allOf(it).stream())
        .map(Reference::target)
        .distinct()
        .collect(Collectors.toMap(Object::toString, it -> List.copyOf(catalog.users(it))));
  }
}
