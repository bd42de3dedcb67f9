package dev.stepwell.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.release.Change;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadyPathwaysTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();

  @Test
  void a_pathway_is_made_ready_once_in_each_edition() {
    ReadyPathways ready = new ReadyPathways(100, 100);
    Edition before = edition();
    Edition after = edition();

    assertThat(ready.of(before, "sciatica"))
        .isSameAs(ready.of(before, "sciatica"))
        .isNotSameAs(ready.of(after, "sciatica"))
        .isNotSameAs(ready.of(before, "tendonitis"));
    assertThat(ready.readyKept()).isEqualTo(3);
  }

  @Test
  void there_is_one_bound_for_all_editions_together() {
    ReadyPathways ready = new ReadyPathways(10, 20);
    List<Edition> editions = Stream.generate(ReadyPathwaysTest::edition).limit(3).toList();

    editions.forEach(it -> makeAllReady(ready, it));

    assertThat(editions).hasSize(3);
    assertThat(ready.readyKept()).isBetween(1, 10);
    assertThat(ready.digestsKept()).isBetween(1, 20);
  }

  @Test
  void a_digest_stays_where_its_pathway_has_to_go() {
    ReadyPathways ready = new ReadyPathways(1, 100);
    Edition edition = edition();
    String digest = ready.digest(edition, "sciatica");

    makeAllReady(ready, edition);

    assertThat(ready.readyKept()).isEqualTo(1);
    assertThat(ready.digest(edition, "sciatica")).isSameAs(digest);
    assertThat(ready.digestsKept()).isEqualTo(CATALOG.conditions().size());
  }

  @Test
  void the_pathways_of_an_edition_go_with_it() throws InterruptedException {
    ReadyPathways ready = new ReadyPathways(100, 100);
    Edition kept = edition();
    ready.of(kept, "sciatica");
    makeAllReady(ready, edition());
    assertThat(ready.readyKept()).isEqualTo(1 + CATALOG.conditions().size());
    assertThat(ready.digestsKept()).isEqualTo(1 + CATALOG.conditions().size());

    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (ready.readyKept() + ready.digestsKept() > 2 && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(20);
    }

    assertThat(ready.readyKept()).isEqualTo(1);
    assertThat(ready.digestsKept()).isEqualTo(1);
    assertThat(ready.of(kept, "sciatica")).isSameAs(ready.of(kept, "sciatica"));
  }

  private static void makeAllReady(ReadyPathways ready, Edition edition) {
    CATALOG.conditions().forEach(it -> ready.of(edition, it.slug()));
  }

  /** Equal to all others that this makes, and yet another one. */
  private static Edition edition() {
    Stream<Object> entries =
        Stream.of(EntryType.values()).flatMap(it -> CATALOG.entries(it).values().stream());
    return new Edition(List.of(release(1)), Catalog.empty(), none(), none(), none())
        .with(release(2), entries.map(Change::put).toList());
  }

  private static Release release(int number) {
    return new Release(number, Instant.EPOCH, "ada", "ben", "A test.", Optional.empty());
  }

  private static <V> Map<EntryType, SortedMap<String, V>> none() {
    return Stream.of(EntryType.values())
        .collect(Collectors.toMap(Function.identity(), type -> new TreeMap<String, V>()));
  }
}
