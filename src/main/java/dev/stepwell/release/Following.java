package dev.stepwell.release;

import dev.stepwell.platform.Settings;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the releases and recalls of other replicas: the database tells of news, and where that is
 * missed, a look at it every now and then finds it. Only what is new is read. Nobody waits for it:
 * while the database is away, this replica serves what it has.
 */
@ApplicationScoped
class Following {

  private static final Logger LOG = Logger.getLogger(Following.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SystemOfRecord record;
  private final Editions editions;
  private final AgroalDataSource pool;
  private final Settings.Follow settings;
  private final Clock clock;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Listening listening;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Instant lastContact;
  private volatile @Nullable Newest newestKnown;
  private final Timer delay;

  Following(
      SystemOfRecord record,
      Editions editions,
      AgroalDataSource pool,
      Settings.Follow settings,
      MeterRegistry registry,
      Clock clock) {
    this.record = record;
    this.editions = editions;
    this.pool = pool;
    this.settings = settings;
    this.clock = clock;
    this.delay =
        Timer.builder("stepwell.catalog.follow.delay")
            .description("Time from a publication elsewhere until this replica serves it")
            .register(registry);
  }

  /** Begins to follow, once the catalog is open. */
  void begin() {
    lastContact = clock.instant();
    if (settings.enabled()) {
      Thread follower = new Thread(this::follow, "catalog-following");
      follower.setDaemon(true);
      thread = follower;
      follower.start();
    }
  }

  /** Stops before the pool is closed, also when the application is reloaded. */
  void stop(@Observes ShutdownEvent end) throws InterruptedException, SQLException {
    stopped.countDown();
    Listening held = listening;
    if (held != null) {
      held.abort();
    }
    Thread follower = thread;
    if (follower != null) {
      follower.join(PATIENCE.toMillis());
    }
  }

  /** By how many releases this replica is known to be behind. */
  int behind() {
    return Math.max(0, newestSeen() - editions.current().release().number());
  }

  /** For how long it has been known to be behind: since the newest release was published. */
  Duration behindFor() {
    Newest newest = newestKnown;
    return newest == null || behind() == 0
        ? Duration.ZERO
        : Duration.between(newest.publishedAt(), clock.instant());
  }

  /** Number of the newest release that was seen in the database; 0 where none was. */
  int newestSeen() {
    Newest newest = newestKnown;
    return newest == null ? 0 : newest.number();
  }

  /** When the database was last heard of; empty before the catalog is open. */
  Optional<Instant> lastContact() {
    return Optional.ofNullable(lastContact);
  }

  /** For how long it has not looked there; zero where it is not to look. */
  Duration silence() {
    return lastContact()
        .filter(at -> settings.enabled())
        .map(at -> Duration.between(at, clock.instant()))
        .orElse(Duration.ZERO);
  }

  private void follow() {
    Duration pause = FIRST_PAUSE;
    while (!isStopped(Duration.ZERO)) {
      try (Listening connection = Listening.to(pool)) {
        listening = connection;
        if (settings.listen()) {
          connection.begin();
        }
        while (!isStopped(Duration.ZERO)) {
          catchUp(connection);
          if (!pause.equals(FIRST_PAUSE)) {
            LOG.info("The database is back; its releases are followed again.");
            pause = FIRST_PAUSE;
          }
          await(connection);
        }
      } catch (SQLException | RuntimeException | Error e) { // whatever it is, it goes on
        if (isStopped(Duration.ZERO)) {
          return;
        }
        if (pause.equals(FIRST_PAUSE)) {
          LOG.warn("Releases cannot be followed for now; what is in memory is served.", e);
        }
        isStopped(pause);
        pause = longer(pause);
      } finally {
        listening = null;
      }
    }
  }

  private void await(Listening connection) throws SQLException {
    if (settings.listen()) {
      connection.await(settings.pollInterval());
    } else {
      isStopped(settings.pollInterval());
    }
  }

  /** Reads what is new, if anything is. */
  private void catchUp(Listening connection) throws SQLException {
    // In this order: of a release that is live here, the database knows.
    Edition live = editions.current();
    Optional<Newest> newest = connection.newest();
    newestKnown = newest.orElse(null);
    lastContact = clock.instant();
    if (newest.filter(it -> !it.isOf(live)).isPresent()) {
      SystemOfRecord.inTimeToLoad(() -> record.newest(Optional.of(live)))
          .ifPresent(edition -> follow(live, edition));
    }
  }

  private void follow(Edition live, Edition newest) {
    editions.follow(live, newest);
    Release release = newest.release();
    if (release.number() > live.release().number()) {
      delay.record(Duration.between(release.publishedAt(), clock.instant()));
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /** Whether it is to stop; waits for that a while. */
  private boolean isStopped(Duration wait) {
    try {
      return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
