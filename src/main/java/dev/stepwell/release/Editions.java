package dev.stepwell.release;

import dev.stepwell.problem.DatabaseAway;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The editions of the catalog that this replica can read: the live one, held in memory, and past
 * ones, loaded once and kept while there is room.
 */
@Singleton
public class Editions {

  private static final int PATIENCE_SECONDS = 5;

  private static final int PUBLISHED_KEPT = 1024;

  private static final Logger LOG = Logger.getLogger(Editions.class);

  private final BroadcastProcessor<Release> published = BroadcastProcessor.create();
  private final AtomicReference<@Nullable Edition> live = new AtomicReference<>();
  private final PastEditions past;

  @Inject
  Editions(SystemOfRecord record, MeterRegistry registry) {
    this(record, PastEditions.ROOM, PastEditions.MOST, registry);
  }

  /** With room for so many entries that only past ones have, and for so many of those. */
  Editions(SystemOfRecord record, int room, int most, MeterRegistry registry) {
    past = new PastEditions(record, room, most, registry);
  }

  @PreDestroy
  void close() {
    past.close();
    published.onComplete();
  }

  /** Whether there is a live edition yet. */
  public boolean isOpen() {
    return live.get() != null;
  }

  /**
   * The live edition. Never touches the database.
   *
   * @throws IllegalStateException before the first one is loaded
   */
  public Edition current() {
    Edition edition = live.get();
    if (edition == null) {
      throw new IllegalStateException("no catalog is loaded yet");
    }
    return edition;
  }

  /** The releases so far, in order. Never touches the database. */
  public List<Release> releases() {
    return current().releases();
  }

  /** The number of the release that was in force at an instant. Never touches the database. */
  public Optional<Integer> inForceAt(Instant instant) {
    return releases().stream()
        .filter(release -> !release.publishedAt().isAfter(instant))
        .map(Release::number)
        .max(Integer::compareTo);
  }

  /** The edition of a release if it is in memory: the live one, or a past one already loaded. */
  public Optional<Edition> inMemory(int release) {
    Edition current = current();
    return current.release().number() == release ? Optional.of(current) : past.get(release);
  }

  /**
   * The edition of a release that exists, loaded from the database if it is not in memory. Whoever
   * asks for it meanwhile waits for the same load, and shares its failure.
   *
   * @return fails with {@link RecordAwayException} if the database does not answer in time, with a
   *     problem if there is no room for it, and with {@link dev.stepwell.platform.TooBusyException}
   *     if too many others wait
   */
  public CompletionStage<Edition> load(int release) {
    return inMemory(release)
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> past.load(release).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .exceptionallyCompose(
            failure ->
                CompletableFuture.failedStage(
                    DatabaseAway.isCauseOf(failure) ? new RecordAwayException(failure) : failure));
  }

  /**
   * The releases that become live here from now on, in order, and again those that are recalled. A
   * subscriber who lets too many of them wait is told of it by a failure.
   */
  public Multi<Release> published() {
    return published.onOverflow().buffer(PUBLISHED_KEPT);
  }

  /** How many past editions were loaded. */
  long pastLoaded() {
    return past.loaded();
  }

  /** How many past editions could not be loaded. */
  long pastFailed() {
    return past.failed();
  }

  /** The live edition, if there is one yet. */
  Optional<Edition> live() {
    return Optional.ofNullable(live.get());
  }

  /** Makes an edition the live one, whatever it was before. */
  synchronized void open(Edition edition) {
    past.begin(edition);
    live.set(edition);
  }

  /** Makes an edition the live one, unless that is as new already. The one before is kept. */
  synchronized void advance(Edition next) {
    Edition before = live.get();
    if (before == null) {
      open(next);
    } else if (next.release().number() > before.release().number()) {
      swap(before, next.withRecallsOf(before));
    }
  }

  /**
   * Makes an edition the live one that was read from the database because it differs from the live
   * one, if that is still live.
   */
  @SuppressWarnings("ReferenceEquality") // an edition is large, and swapped as a whole
  synchronized void follow(Edition read, Edition newest) {
    Edition before = current();
    if (before != read) {
      return;
    }
    if (newest.follows(before)) {
      swap(before, newest);
    } else {
      LOG.warnf(
          "The database was put back: release %d of %s takes the place of release %d of %s.",
          newest.release().number(),
          newest.release().publishedAt(),
          before.release().number(),
          before.release().publishedAt());
      open(newest);
    }
  }

  private void swap(Edition before, Edition next) {
    List<Release> known = before.releases();
    past.follow(before, next);
    live.set(next);
    next.releases().stream()
        .filter(it -> it.number() > known.size() || !it.equals(known.get(it.number() - 1)))
        .forEach(published::onNext);
  }

  /** Has every edition in memory know of a recall. */
  synchronized void recalled(int release, Recall recall) {
    live().ifPresent(before -> swap(before, before.recalled(release, recall)));
  }
}
