package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.problem.TaggedBytes;
import dev.stepwell.release.Edition;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
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

  private final Edition edition;
  private final LocalDate day;
  private final long most;
  private final Map<String, CompletableFuture<Rendition>> underWay = new ConcurrentHashMap<>();
  private final StatsCounter lookUps;
  private final Cache<String, Kept> cache;

  /**
   * None yet.
   *
   * @param most bytes of memory that they may take, about
   * @param lookUps counts what is looked up among them
   */
  Renditions(Edition edition, LocalDate day, long most, StatsCounter lookUps) {
    this.edition = edition;
    this.day = day;
    this.most = most;
    this.lookUps = lookUps;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((String key, Kept it) -> 2 * key.length() + it.weight())
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
   * meanwhile waits for the same one; each may give up, which is then nothing to the others.
   */
  CompletionStage<Rendition> later(String key, Supplier<Rendition> renderer, Executor executor) {
    Kept held = cache.getIfPresent(key);
    if (held != null) {
      return CompletableFuture.completedFuture(held.rendition());
    }
    CompletableFuture<Rendition> mine = new CompletableFuture<>();
    CompletableFuture<Rendition> shared = underWay.putIfAbsent(key, mine);
    if (shared != null) {
      return shared.copy();
    }
    try {
      executor.execute(() -> render(key, renderer, mine));
    } catch (RejectedExecutionException | Error e) { // Without a thread nobody else would tell.
      underWay.remove(key);
      mine.completeExceptionally(e);
    }
    return mine.copy();
  }

  private void render(
      String key, Supplier<Rendition> renderer, CompletableFuture<Rendition> outcome) {
    try {
      Rendition rendition = renderer.get();
      cache.put(key, Kept.of(rendition));
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
    Renditions carried = new Renditions(next, on, most, lookUps);
    boolean told = edition.release().recall().isPresent() || next.release().recall().isPresent();
    if (on.equals(day) && !told) {
      next.since(edition)
          .ifPresent(
              difference ->
                  cache
                      .asMap()
                      .forEach(
                          (key, kept) -> {
                            if (!kept.rendition().dependencies().isTouchedBy(difference)) {
                              carried.cache.put(key, Kept.of(kept.rendition()));
                            }
                          }));
    }
    return carried;
  }

  /** How many there are. */
  int size() {
    return cache.asMap().size();
  }

  /**
   * The answer to a request by the rendition under a key, with its headers as they were written the
   * first time; where the rendition is not there, nobody has looked for it.
   */
  Optional<ReadyAnswer> ready(String key, MediaType type, HttpServerRequest request) {
    return Optional.ofNullable(cache.policy().getIfPresentQuietly(key))
        .map(quiet -> cache.getIfPresent(key))
        .map(kept -> ready(key, kept, kept.rendition().choice(request), type));
  }

  private ReadyAnswer ready(String key, Kept kept, TaggedBytes.Choice choice, MediaType type) {
    ReadyAnswer known = kept.ready().get(choice);
    if (known != null) {
      return known;
    }
    ReadyAnswer made =
        ReadyAnswer.of(
            kept.rendition().answer(choice, type, false, edition.release()), choice.head());
    cache.put(key, kept.with(choice, made)); // and so is weighed anew
    return made;
  }

  /** The rendition under a key, rendered if it is not there. */
  Rendition get(String key, Supplier<Rendition> renderer) {
    return cache.get(key, absent -> Kept.of(renderer.get())).rendition();
  }

  /** A rendition, with the answers that were made of it for this edition. */
  private record Kept(Rendition rendition, Map<TaggedBytes.Choice, ReadyAnswer> ready) {

    static Kept of(Rendition rendition) {
      return new Kept(rendition, Map.of());
    }

    Kept with(TaggedBytes.Choice choice, ReadyAnswer answer) {
      Map<TaggedBytes.Choice, ReadyAnswer> all = new HashMap<>(ready);
      all.put(choice, answer);
      return new Kept(rendition, Map.copyOf(all));
    }

    int weight() {
      return rendition.weight() + ready.values().stream().mapToInt(ReadyAnswer::weight).sum();
    }
  }
}
