package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.release.Edition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The renditions of one edition, as seen on one day: which reviews are overdue is the only thing
 * that a day changes. Bounded by weight; what is dropped is rendered again.
 */
final class Renditions {

  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final Edition edition;
  private final LocalDate day;
  private final Map<String, CompletableFuture<Rendition>> underWay = new ConcurrentHashMap<>();
  private final StatsCounter lookUps;
  private final Cache<String, Rendition> cache;

  /** None yet; what is looked up among them is counted. */
  Renditions(Edition edition, LocalDate day, StatsCounter lookUps) {
    this.edition = edition;
    this.day = day;
    this.lookUps = lookUps;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Rendition it) -> 2 * key.length() + it.weight())
            .recordStats(() -> lookUps)
            .build();
  }

  Edition edition() {
    return edition;
  }

  LocalDate day() {
    return day;
  }

  /** Whether they are of this very edition, on this day. */
  @SuppressWarnings("ReferenceEquality") // an edition is large, and swapped as a whole
  boolean isOf(Edition other, LocalDate today) {
    return edition == other && day.equals(today);
  }

  /**
   * The rendition under a key, rendered by another thread if it is not there. Whoever asks for it
   * meanwhile waits for the same one.
   */
  CompletionStage<Rendition> later(String key, Supplier<Rendition> renderer, Executor executor) {
    Rendition held = cache.getIfPresent(key);
    if (held != null) {
      return CompletableFuture.completedFuture(held);
    }
    CompletableFuture<Rendition> mine = new CompletableFuture<>();
    CompletableFuture<Rendition> shared = underWay.putIfAbsent(key, mine);
    if (shared != null) {
      return shared;
    }
    try {
      executor.execute(() -> render(key, renderer, mine));
    } catch (RejectedExecutionException e) {
      underWay.remove(key);
      mine.completeExceptionally(e);
    }
    return mine;
  }

  private void render(
      String key, Supplier<Rendition> renderer, CompletableFuture<Rendition> outcome) {
    try {
      Rendition rendition = renderer.get();
      cache.put(key, rendition);
      outcome.complete(rendition);
    } catch (Throwable e) { // whoever waits for it is told
      outcome.completeExceptionally(e);
    } finally {
      underWay.remove(key);
    }
  }

  /**
   * Those of another edition, seen on another day perhaps: what stays the same there is kept. That
   * is what depends on nothing that the releases between have changed.
   */
  Renditions carriedTo(Edition next, LocalDate on) {
    Renditions carried = new Renditions(next, on, lookUps);
    boolean told = edition.release().recall().isPresent() || next.release().recall().isPresent();
    if (on.equals(day) && !told) {
      next.since(edition)
          .ifPresent(
              difference ->
                  cache
                      .asMap()
                      .forEach(
                          (key, rendition) -> {
                            if (!rendition.dependencies().isTouchedBy(difference)) {
                              carried.cache.put(key, rendition);
                            }
                          }));
    }
    return carried;
  }

  /** How many there are. */
  int size() {
    return cache.asMap().size();
  }

  /** The rendition under a key; where it is not there, nobody has looked for it. */
  Optional<Rendition> held(String key) {
    return Optional.ofNullable(cache.policy().getIfPresentQuietly(key))
        .map(quiet -> cache.getIfPresent(key));
  }

  /** The rendition under a key, rendered if it is not there. */
  Rendition get(String key, Supplier<Rendition> renderer) {
    return cache.get(key, absent -> renderer.get());
  }
}
