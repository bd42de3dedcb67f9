package dev.stepwell.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchIndexTest {

  @Test
  void every_entry_that_is_searched_is_found_by_its_name() {
    for (Object entry : Searchable.all(BuiltInContent.catalog())) {
      Searchable it = Searchable.of(entry);
      String name = it.name().substring(0, Math.min(it.name().length(), SearchText.LONGEST));

      assertThat(Searching.names(Searching.search(name)))
          .contains(it.key().type().term() + " " + it.key().key());
    }
  }

  @Test
  void every_other_name_finds_its_entry_first() {
    for (Object entry : Searchable.all(BuiltInContent.catalog())) {
      Searchable it = Searchable.of(entry);
      for (String alias : it.aliases()) {
        assertThat(Searching.search(alias, it.key().type()).hits().get(0).key())
            .as(alias)
            .isEqualTo(it.key());
      }
    }
  }

  @Test
  void every_code_finds_all_its_entries_with_and_without_its_dot() {
    for (Object entry : Searchable.all(BuiltInContent.catalog())) {
      Searchable it = Searchable.of(entry);
      it.codings()
          .forEach(
              coding -> {
                List<String> found = Searching.found(coding.code());
                assertThat(found).contains(it.key().type().term() + " " + it.key().key());
                assertThat(Searching.found(coding.code().replace(".", "").toLowerCase(Locale.ROOT)))
                    .isEqualTo(found);
              });
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = EntryType.class,
      names = {"CONDITION", "TREATMENT", "DIAGNOSTIC", "FAQ", "RED_FLAG", "FINDING"})
  void a_type_lets_through_what_is_of_it_in_the_same_order(EntryType type) {
    List<Hit> all = Searching.LEG_PAIN.search(leg(), Optional.empty(), 200).hits();
    List<Hit> some = Searching.LEG_PAIN.search(leg(), Optional.of(type), 200).hits();

    assertThat(some)
        .isNotEmpty()
        .isEqualTo(all.stream().filter(hit -> hit.key().type() == type).toList());
  }

  @Test
  void a_limit_cuts_the_list_and_not_the_total() {
    Found all = Searching.LEG_PAIN.search(leg(), Optional.empty(), 200);
    Found some = Searching.LEG_PAIN.search(leg(), Optional.empty(), 3);

    assertThat(all.hits()).hasSize(all.total());
    assertThat(some.hits()).isEqualTo(all.hits().subList(0, 3));
    assertThat(some.total()).isEqualTo(all.total());
    assertThat(some.more()).isFalse();
  }

  @Test
  void the_order_depends_on_the_catalog_and_not_on_how_it_came_to_be() {
    List<Object> entries = new ArrayList<>(Searchable.all(BuiltInContent.catalog()));
    Collections.shuffle(entries, new Random(1));
    SearchIndex other = SearchIndex.of(Catalog.of(entries));

    Searching.rows("first-hits.txt")
        .forEach(
            row -> {
              SearchText question = new SearchText((String) row.get()[0]);
              assertThat(other.search(question, Optional.empty(), 200))
                  .isEqualTo(Searching.LEG_PAIN.search(question, Optional.empty(), 200));
            });
  }

  @Test
  void a_catalog_without_entries_is_searched_too() {
    SearchIndex none = SearchIndex.of(Catalog.empty());

    assertThat(none.search(leg(), Optional.empty(), 20)).isEqualTo(Found.nothing());
    assertThat(none.search(new SearchText("numb saddle"), Optional.empty(), 20))
        .isEqualTo(Found.nothing());
  }

  @Test
  void of_many_entries_so_many_are_counted_and_no_more() {
    SearchIndex many = SearchIndex.of(Catalog.of(conditions(Found.MOST_COUNTED + 500)));

    Found found = many.search(new SearchText("sciatica"), Optional.empty(), 5);

    assertThat(found.total()).isEqualTo(Found.MOST_COUNTED);
    assertThat(found.more()).isTrue();
    assertThat(Searching.names(found))
        .containsExactly(
            IntStream.range(0, 5)
                .mapToObj("condition sciatica-%06d"::formatted)
                .toArray(String[]::new));
  }

  private static SearchText leg() {
    return new SearchText("leg pain");
  }

  private static List<Condition> conditions(int number) {
    Condition like = BuiltInContent.catalog().condition("sciatica").orElseThrow();
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new Condition(
                    "sciatica-%06d".formatted(i),
                    like.name(),
                    like.category(),
                    like.aliases(),
                    like.summary(),
                    like.symptoms(),
                    like.bodySystems(),
                    like.urgency(),
                    like.urgencyNote(),
                    like.codings(),
                    like.codingNote(),
                    like.surgeryNote(),
                    List.of(),
                    List.of(),
                    like.sources(),
                    like.reviewedOn(),
                    like.nextReviewOn()))
        .toList();
  }
}
