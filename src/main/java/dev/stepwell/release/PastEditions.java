package dev.stepwell.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stepwell.platform.UnderWay;
import dev.stepwell.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Past editions. Each is made of the live one, shares with it what has not changed since, and is
 * kept while there is room for what it has to itself.
 */
final class PastEditions {

  /** A sixteenth of the heap is for them all. An entry takes about so much of it: bench/grow. */
  static final int ROOM = (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 16 / 12_000);

  private static final int MOST = 16;
  private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofHours(1);

  private final SystemOfRecord record;
  private final int room;
  private final Cache<Integer, Edition> kept;
  private final UnderWay<Integer, Edition> underWay = new UnderWay<>();
  private final LongAdder loaded = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private volatile @Nullable Edition live;

  /** A thread of their own: no two are made at once, and while the database hangs, nobody waits. */
  private final ExecutorService loader = Executors.newSingleThreadExecutor();

  /**
   * None yet.
   *
   * @param room how many entries they may have together that the live one does not have; each
   *     counts for a sixteenth at least
   */
  PastEditions(SystemOfRecord record, int room) {
    this.record = record;
    this.room = room;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(room)
            .weigher((Integer number, Edition any) -> weight(number))
            .executor(Runnable::run)
            .build();
  }

  void close() {
    loader.shutdownNow();
  }

  /** Forgets all: there is a live edition, whatever was before. */
  synchronized void begin(Edition first) {
    live = first;
    kept.invalidateAll();
  }

  /**
   * There is another live edition, of the same releases or of more. Keeps the one before, and has
   * all know of their releases what is known now.
   */
  synchronized void follow(Edition before, Edition next) {
    live = next;
    if (before.release().number() < next.release().number()) {
      kept.put(before.release().number(), before);
    }
    // What changed weighs in all of them, and so each is put anew.
    kept.asMap().replaceAll((number, edition) -> edition.toldBy(next));
  }

  /** The edition of a release, if it is kept. */
  Optional<Edition> get(int release) {
    return Optional.ofNullable(kept.getIfPresent(release));
  }

  /** The edition of a release before the live one. Whoever asks meanwhile waits for the same. */
  CompletableFuture<Edition> load(int release) {
    return underWay.join(release, record.later(() -> made(release)), loader);
  }

  private Edition made(int release) {
    try {
      Edition edition = keep(record.earlier(release, roomFor(release)));
      loaded.increment();
      return edition;
    } catch (RuntimeException | Error e) {
      failed.increment();
      throw e;
    }
  }

  /** How many were loaded. */
  long loaded() {
    return loaded.sum();
  }

  /** How many could not be loaded. */
  long failed() {
    return failed.sum();
  }

  /** The live edition, of which another one is made. */
  private Edition roomFor(int release) {
    Edition edition = current();
    long lost = edition.lostSince(release);
    if (lost > room) {
      throw Problem.unavailable(
          ("Since release %d, %d entries have changed; beside the current release there is room for"
                  + " %d. Ask for a later release, or have the service run with more memory.")
              .formatted(release, lost, room),
          UNTIL_THERE_IS_ROOM);
    }
    return edition;
  }

  private synchronized Edition keep(Edition edition) {
    Edition now = current();
    if (!now.follows(edition)) {
      return edition; // The database was put back meanwhile.
    }
    Edition told = edition.toldBy(now);
    kept.put(told.release().number(), told);
    return told;
  }

  private int weight(int release) {
    return (int) Math.min(room + 1L, Math.max(room / MOST, current().lostSince(release)));
  }

  private Edition current() {
    Edition edition = live;
    if (edition == null) {
      throw new IllegalStateException("no catalog is loaded yet");
    }
    return edition;
  }
}
