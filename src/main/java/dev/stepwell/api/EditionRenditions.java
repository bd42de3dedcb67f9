package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The renditions of the live edition, and of the few past ones that were asked for last. */
@Singleton
class EditionRenditions {

  /** Of past ones, and of the live one where a query chose it: that is another day, perhaps. */
  private static final int OTHERS_KEPT = 4;

  /** Shares of the heap: one part of so many. */
  static final int SHARE_OF_LIVE = 4;

  private static final int SHARE_OF_EACH_OTHER = 64;

  private static final long MILLIS_PER_DAY = TimeUnit.DAYS.toMillis(1);

  private final Editions editions;
  private final RenditionMetrics metrics;
  private final Clock clock;
  private final AtomicReference<@Nullable Renditions> live = new AtomicReference<>();
  private final Cache<Seen, Renditions> past =
      Caffeine.newBuilder().maximumSize(OTHERS_KEPT).build();

  EditionRenditions(Editions editions, RenditionMetrics metrics, Clock clock) {
    this.editions = editions;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Those of the live edition. */
  Renditions current() {
    return of(editions.current(), false);
  }

  /**
   * Those of an edition. Where the query chose the release, reviews are judged on the day on which
   * it was published, so that the answer never changes; else today.
   */
  Renditions of(Edition edition, boolean chosen) {
    if (chosen) {
      return past(edition, publishedOn(edition), true);
    }
    long today = Math.floorDiv(clock.millis(), MILLIS_PER_DAY); // In UTC.
    // A list that was begun in an earlier release goes on there, without being asked for it.
    if (!isLive(edition)) {
      return past(edition, LocalDate.ofEpochDay(today), false);
    }
    Renditions held = live.get();
    return held != null && held.isOf(edition, today)
        ? held
        : swap(edition, LocalDate.ofEpochDay(today));
  }

  private boolean isLive(Edition edition) {
    return edition.release().number() == editions.current().release().number();
  }

  private Renditions past(Edition edition, LocalDate day, boolean chosen) {
    Seen seen = new Seen(edition.release().number(), day, chosen);
    Supplier<Renditions> none =
        () -> new Renditions(edition, day, heap(SHARE_OF_EACH_OTHER), metrics.lookUps());
    Renditions held = past.get(seen, absent -> none.get());
    return held.isOf(edition, day.toEpochDay())
        ? held
        : past.asMap().merge(seen, none.get(), (old, fresh) -> fresh);
  }

  /** How many renditions of the live edition are kept. */
  int held() {
    Renditions held = live.get();
    return held == null ? 0 : held.size();
  }

  /** Bytes of memory that those of the live edition take, about. */
  long weight() {
    Renditions held = live.get();
    return held == null ? 0 : held.weight();
  }

  /** What stays the same is kept; the rest is rendered when it is asked for. */
  private synchronized Renditions swap(Edition edition, LocalDate day) {
    Renditions held = live.get();
    if (held != null && held.isOf(edition, day.toEpochDay())) {
      return held;
    }
    if (!isLive(edition)) { // Another has become it since; what is kept of that stays.
      return past(edition, day, false);
    }
    Renditions next =
        held == null
            ? new Renditions(edition, day, heap(SHARE_OF_LIVE), metrics.lookUps())
            : held.carriedTo(edition, day);
    live.set(next);
    return next;
  }

  /** A release as it is seen on a day; where it was chosen, links to further pages say so. */
  private record Seen(int release, LocalDate day, boolean chosen) {}

  private static long heap(int share) {
    return Runtime.getRuntime().maxMemory() / share;
  }

  private static LocalDate publishedOn(Edition edition) {
    return LocalDate.ofInstant(edition.release().publishedAt(), ZoneOffset.UTC);
  }
}
