package dev.stepwell.release;

import io.agroal.api.AgroalDataSource;
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
  private final FollowSettings settings;
  private final Clock clock;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Listening listening;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Instant lastContact;
  private volatile int newestKnown;

  Following(
      SystemOfRecord record,
      Editions editions,
      AgroalDataSource pool,
      FollowSettings settings,
      Clock clock) {
    this.record = record;
    this.editions = editions;
    this.pool = pool;
    this.settings = settings;
    this.clock = clock;
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
    return Math.max(0, newestKnown - editions.current().release().number());
  }

  /** When the database was last heard of; empty before the catalog is open. */
  Optional<Instant> lastContact() {
    return Optional.ofNullable(lastContact);
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
    newestKnown = newest.map(Newest::number).orElse(0);
    lastContact = clock.instant();
    if (newest.filter(it -> !it.isOf(live)).isPresent()) {
      record.newest(Optional.of(live)).ifPresent(edition -> editions.follow(live, edition));
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
