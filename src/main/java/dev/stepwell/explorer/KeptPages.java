package dev.stepwell.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stepwell.problem.TaggedBytes;
import dev.stepwell.release.Edition;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Pages of one edition, as they are on one day, on which reviews become overdue. A page of a newer
 * edition, or of a later day, drops them all. Bounded by weight; what is dropped is rendered again.
 */
final class KeptPages {

  private final long most;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  /**
   * None yet.
   *
   * @param most bytes of memory that they may take, about
   */
  KeptPages(long most) {
    this.most = most;
  }

  /** Those of an edition on a day. */
  private record Kept(Reference<Edition> edition, LocalDate day, Cache<String, TaggedBytes> pages) {

    boolean isOf(Scene scene) {
      return edition.refersTo(scene.edition()) && day.equals(scene.today());
    }

    /** One that nobody else has any more is not: the database was put back. */
    boolean isNewerThan(Scene scene) {
      Edition held = edition.get();
      return held != null && held.release().number() > scene.edition().release().number();
    }
  }

  /** The page at a place, if it is kept. */
  Optional<TaggedBytes> at(Scene scene, String place) {
    Kept held = kept.get();
    return held != null && held.isOf(scene)
        ? Optional.ofNullable(held.pages().getIfPresent(place))
        : Optional.empty();
  }

  /** Keeps a page, unless those of a newer edition are kept already. */
  void keep(Scene scene, String place, TaggedBytes page) {
    Kept next =
        kept.updateAndGet(
            held ->
                held != null && (held.isOf(scene) || held.isNewerThan(scene))
                    ? held
                    : new Kept(new WeakReference<>(scene.edition()), scene.today(), none()));
    if (next.isOf(scene)) {
      next.pages().put(place, page);
    }
  }

  /** A page may be compressed later, which is reckoned to make it half as heavy again. */
  private Cache<String, TaggedBytes> none() {
    return Caffeine.newBuilder()
        .maximumWeight(most)
        .weigher((String place, TaggedBytes page) -> 2 * place.length() + 3 * page.weight() / 2)
        .build();
  }

  /** Bytes of memory that they take, about. */
  long weight() {
    Kept held = kept.get();
    if (held == null) {
      return 0;
    }
    held.pages().cleanUp();
    return held.pages().policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
