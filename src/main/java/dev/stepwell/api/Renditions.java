package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.platform.UnderWay;
import dev.stepwell.problem.TaggedBytes;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The renditions of one edition, as seen on one day: which reviews are overdue is the only thing
 * that a day changes. Bounded by weight; what is dropped is rendered again.
 */
final class Renditions {

  /** Nothing here keeps an edition that nobody else has any more. */
  private final Reference<Edition> edition;

  private final Release release;
  private final LocalDate day;
  private final long most;
  private final UnderWay<String, Rendition> underWay = new UnderWay<>();
  private final StatsCounter lookUps;
  private final Cache<String, Kept> cache;

  /**
   * None yet.
   *
   * @param most bytes of memory that they may take, about
   * @param lookUps counts what is looked up among them
   */
  Renditions(Edition edition, LocalDate day, long most, StatsCounter lookUps) {
    this.edition = new WeakReference<>(edition);
    this.release = edition.release();
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

  LocalDate day() {
    return day;
  }

  /** Whether they are of this very edition, on this day. */
  boolean isOf(Edition other, long epochDay) {
    return edition.refersTo(other) && day.toEpochDay() == epochDay;
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
    return underWay.join(
        key,
        () -> {
          Rendition rendition = renderer.get();
          cache.put(key, Kept.of(rendition));
          return rendition;
        },
        executor);
  }

  /**
   * Those of another edition, seen on another day perhaps: what stays the same there is kept. That
   * is what depends on nothing that the releases between have changed.
   */
  Renditions carriedTo(Edition next, LocalDate on) {
    Renditions carried = new Renditions(next, on, most, lookUps);
    boolean told = release.recall().isPresent() || next.release().recall().isPresent();
    if (on.equals(day) && !told) {
      Optional.ofNullable(edition.get())
          .flatMap(next::since)
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

  /** Bytes of memory that they take, about. */
  long weight() {
    cache.cleanUp();
    return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  /** How many there are. */
  int size() {
    return cache.asMap().size();
  }

  /**
   * The answer to a request by the rendition under a key, with its headers as they were written the
   * first time; null where the rendition is not there, which is not counted as a look-up.
   */
  @Nullable ReadyAnswer ready(String key, MediaType type, HttpServerRequest request) {
    if (cache.policy().getIfPresentQuietly(key) == null) {
      return null;
    }
    Kept kept = cache.getIfPresent(key);
    return kept == null ? null : ready(key, kept, kept.rendition().choice(request), type);
  }

  /**
   * The answer to a request that has come to its resource, by the rendition under a key; that is
   * weighed anew where it was compressed since.
   */
  Response answer(
      String key, Rendition rendition, HttpServerRequest request, MediaType type, boolean pinned) {
    Response answer = rendition.answer(rendition.choice(request), type, pinned, release);
    Kept held = cache.policy().getIfPresentQuietly(key);
    if (held != null && held.hasGrown()) {
      cache.asMap().computeIfPresent(key, (any, kept) -> kept.weighedAnew());
    }
    return answer;
  }

  private ReadyAnswer ready(String key, Kept kept, TaggedBytes.Choice choice, MediaType type) {
    ReadyAnswer known = kept.ready().get(choice);
    if (known != null) {
      return known;
    }
    ReadyAnswer made =
        ReadyAnswer.of(kept.rendition().answer(choice, type, false, release), choice.isHead());
    cache.asMap().computeIfPresent(key, (any, now) -> now.with(choice, made));
    return made;
  }

  /** The rendition under a key, rendered if it is not there. */
  Rendition get(String key, Supplier<Rendition> renderer) {
    return cache.get(key, absent -> Kept.of(renderer.get())).rendition();
  }

  /**
   * A rendition, with the answers that were made of it for this edition.
   *
   * @param weight bytes of memory that all of it took, about, when this was made
   */
  private record Kept(Rendition rendition, Map<TaggedBytes.Choice, ReadyAnswer> ready, int weight) {

    static Kept of(Rendition rendition) {
      return of(rendition, Map.of());
    }

    private static Kept of(Rendition rendition, Map<TaggedBytes.Choice, ReadyAnswer> ready) {
      return new Kept(rendition, ready, rendition.weight() + ready.size() * ReadyAnswer.WEIGHT);
    }

    Kept with(TaggedBytes.Choice choice, ReadyAnswer answer) {
      Map<TaggedBytes.Choice, ReadyAnswer> all = new EnumMap<>(TaggedBytes.Choice.class);
      all.putAll(ready);
      all.put(choice, answer);
      return of(rendition, Collections.unmodifiableMap(all));
    }

    /** Whether it was compressed since it was weighed. */
    boolean hasGrown() {
      return weight != weighedAnew().weight;
    }

    Kept weighedAnew() {
      return of(rendition, ready);
    }
  }
}
