package dev.stepwell.release;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The editions of the catalog that this replica can read: the live one, held in memory, and past
 * ones, loaded once and kept while there is room.
 */
@ApplicationScoped
public class Editions {

  private static final int PAST_EDITIONS_KEPT = 16;

  private final AtomicReference<@Nullable Edition> live = new AtomicReference<>();
  private final LoadingCache<Integer, Edition> past;

  Editions(SystemOfRecord record) {
    past = Caffeine.newBuilder().maximumSize(PAST_EDITIONS_KEPT).build(record::edition);
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
    return current.release().number() == release
        ? Optional.of(current)
        : Optional.ofNullable(past.getIfPresent(release));
  }

  /**
   * The edition of a release that exists. Blocks while it is loaded from the database.
   *
   * @throws RecordAwayException if it has to be loaded and the database is away
   */
  public Edition edition(int release) {
    try {
      return inMemory(release).orElseGet(() -> past.get(release));
    } catch (PersistenceException e) {
      throw new RecordAwayException(e);
    }
  }

  /** Makes an edition the live one. */
  void open(Edition edition) {
    live.set(edition);
  }
}
