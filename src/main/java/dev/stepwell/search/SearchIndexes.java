package dev.stepwell.search;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.platform.TooBusyException;
import dev.stepwell.release.Editions;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index of the catalog that is live. The first one is made when it is asked for, so that no
 * start waits for it; from then on, each release brings the next one. The one before is left to the
 * searches that still read it: it is memory, and nothing of it is to be closed.
 */
@ApplicationScoped
public class SearchIndexes {

  private static final Logger LOG = Logger.getLogger(SearchIndexes.class);

  private final AtomicReference<@Nullable Made> last = new AtomicReference<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final SearchThreads threads;
  private final Cancellable releases;

  /** A thread of its own: an index of a large catalog takes seconds. */
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "search-index");
            thread.setDaemon(true);
            return thread;
          });

  SearchIndexes(Editions editions, SearchThreads threads) {
    this.threads = threads;
    releases =
        editions
            .published()
            .subscribe()
            .with(
                release -> renew(editions.current().catalog()),
                failure -> LOG.warn("Indexes are made when they are asked for.", failure));
  }

  @PreDestroy
  void end() {
    releases.cancel();
    maker.shutdownNow();
  }

  /**
   * The index of a catalog, made by another thread if it is not there. Whoever asks for it
   * meanwhile waits for the same one: as many as may wait for the threads that search then. Who
   * gives up takes it from nobody.
   *
   * @throws TooBusyException if too many are waiting
   */
  public CompletionStage<SearchIndex> of(Catalog catalog) {
    CompletableFuture<SearchIndex> index = made(catalog).index;
    if (index.isDone()) {
      return index;
    }
    if (waiting.incrementAndGet() > SearchThreads.MOST_WAITING) {
      waiting.decrementAndGet();
      throw threads.refusal();
    }
    return index.whenComplete((made, failure) -> waiting.decrementAndGet()).copy();
  }

  private Made made(Catalog catalog) {
    Made made = last.get();
    return made != null && made.isOf(catalog) ? made : next(catalog);
  }

  private void renew(Catalog live) {
    if (last.get() != null) {
      made(live);
    }
  }

  private synchronized Made next(Catalog catalog) {
    Made made = last.get();
    if (made != null && made.isOf(catalog)) {
      return made;
    }
    Made next = new Made(catalog, CompletableFuture.supplyAsync(() -> make(catalog), maker));
    last.set(next);
    return next;
  }

  private SearchIndex make(Catalog catalog) {
    long start = System.nanoTime();
    SearchIndex index = SearchIndex.of(catalog);
    LOG.debugf(
        "An index of %d entries is made: %d ms, %d bytes.",
        index.entries(), Duration.ofNanos(System.nanoTime() - start).toMillis(), index.bytes());
    return index;
  }

  /** The index of a catalog, there or under way. */
  private record Made(Catalog catalog, CompletableFuture<SearchIndex> index) {

    /** Whether it is there or coming, and of this very catalog. */
    @SuppressWarnings("ReferenceEquality") // a catalog is large, and swapped as a whole
    boolean isOf(Catalog other) {
      return catalog == other && !index.isCompletedExceptionally();
    }
  }
}
