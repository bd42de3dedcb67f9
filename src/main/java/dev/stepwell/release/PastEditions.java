package dev.stepwell.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.platform.FewThreads;
import dev.stepwell.platform.UnderWay;
import dev.stepwell.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Past editions. Each is made of the live one, shares with it what has not changed since, and is
 * kept while there is room for what it has to itself.
 */
final class PastEditions {

  /**
   * A sixteenth of the heap is for them all. An entry took about so much of it before names were
   * shared: bench/results/growth.md.
   */
  static final int ROOM = (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 16 / 12_000);

  /** So many at most, however little they have to themselves. */
  static final int MOST = 16;

  private static final int MOST_WAITING = 16;
  private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofHours(1);

  private final SystemOfRecord record;
  private final int room;
  private final int most;
  private final Cache<Integer, Edition> kept;

  /** As long as an edition has them that is kept, or waits to be rendered. */
  private final Cache<Made, Object> entries = Caffeine.newBuilder().weakValues().build();

  private final UnderWay<Integer, Edition> underWay = new UnderWay<>();
  private final LongAdder loaded = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private volatile @Nullable Edition live;

  /**
   * A thread of their own: no two are made at once, and while the database hangs, none else waits.
   */
  private final FewThreads loader;

  /**
   * None yet.
   *
   * @param room how many entries they may have together that the live one does not have
   * @param most so many at most
   */
  PastEditions(SystemOfRecord record, int room, int most, MeterRegistry registry) {
    this.record = record;
    this.room = room;
    this.most = most;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(room)
            .weigher((Integer number, Edition edition) -> weight(edition))
            .executor(Runnable::run)
            .build();
    this.loader = new FewThreads("past-editions", 1, MOST_WAITING, registry);
  }

  void close() {
    loader.close();
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
      Edition known = roomFor(release);
      Edition edition = keep(record.earlier(release, known, revised -> shared(known, revised)));
      loaded.increment();
      return edition;
    } catch (RuntimeException | Error e) {
      failed.increment();
      throw e;
    }
  }

  /** Two of them that an entry was the same in have it in common. */
  private Revised shared(Edition known, Revised read) {
    Instant madeAt = known.release(read.release()).publishedAt();
    Made revision = new Made(read.change().id(), read.release(), madeAt);
    return read.change()
        .entry()
        .map(entry -> entries.get(revision, any -> entry))
        .map(entry -> new Revised(read.release(), Change.put(entry)))
        .orElse(read);
  }

  /** An entry as a release made it; its number may be another one's in a database put back. */
  private record Made(EntryKey id, int release, Instant madeAt) {}

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
    if (release > edition.release().number()) {
      throw new RecordAwayException("the database was put back to before it");
    }
    long lost = edition.lostSince(release);
    if (lost > room) {
      throw Problem.unavailable(
          ("Since release %d, %d entries have changed; beside the current release there is room for"
                  + " %d. Ask for another release, or have the service run with more memory.")
              .formatted(release, lost, room),
          UNTIL_THERE_IS_ROOM);
    }
    return edition;
  }

  private synchronized Edition keep(Edition edition) {
    Edition now = current();
    if (!now.follows(edition)) {
      throw new RecordAwayException("the database was put back meanwhile");
    }
    Edition told = edition.toldBy(now);
    kept.put(told.release().number(), told);
    return told;
  }

  /** What it shares with the live one is passed over. */
  private int weight(Edition edition) {
    long own =
        Difference.between(edition, current()).entries().stream()
            .filter(id -> edition.catalog().entry(id).isPresent())
            .count();
    return (int) Math.min(room + 1L, Math.max(room / most, own));
  }

  private Edition current() {
    Edition edition = live;
    if (edition == null) {
      throw new IllegalStateException("no catalog is loaded yet");
    }
    return edition;
  }
}
