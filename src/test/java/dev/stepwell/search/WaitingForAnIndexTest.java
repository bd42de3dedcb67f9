package dev.stepwell.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.TooBusyException;
import dev.stepwell.release.Editions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitingForAnIndexTest {

  @Inject Editions editions;
  @Inject SearchIndexes indexes;

  @Test
  void so_many_wait_for_one_that_is_being_made_and_others_are_told_at_once() throws Exception {
    Catalog next = editions.current().catalog().without(EntryType.FAQ, "any");
    List<CompletableFuture<SearchIndex>> waiting = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      try {
        waiting.add(indexes.of(next).toCompletableFuture());
      } catch (TooBusyException e) {
        refused++;
      }
    }

    assertThat(waiting).hasSize(SearchThreads.MOST_WAITING);
    assertThat(refused).isEqualTo(200 - SearchThreads.MOST_WAITING);
    for (CompletableFuture<SearchIndex> each : waiting) {
      assertThat(each.get(1, TimeUnit.MINUTES).entries()).isPositive();
    }
    assertThat(indexes.of(next).toCompletableFuture()).isDone();
  }

  @Test
  void who_gives_up_waits_no_more() throws Exception {
    for (String round : List.of("first", "second", "third")) {
      Catalog next = editions.current().catalog().without(EntryType.FAQ, round);
      CompletableFuture<SearchIndex> patient = indexes.of(next).toCompletableFuture();
      for (int i = 0; i < SearchThreads.MOST_WAITING / 2; i++) {
        indexes.of(next).toCompletableFuture().cancel(false);
      }
      assertThat(patient.get(1, TimeUnit.MINUTES).entries()).isPositive();
    }
  }
}
