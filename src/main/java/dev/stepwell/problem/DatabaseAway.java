package dev.stepwell.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Tells whether a failure means that the database is not there, or not for us; or that somebody
 * else has what is needed, and keeps it for long.
 */
public final class DatabaseAway {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /**
   * Classes of SQL states: connection exception, insufficient resources, operator intervention,
   * system error. Source: PostgreSQL 18, appendix A.
   */
  private static final List<String> CLASSES = List.of("08", "53", "57", "58");

  /** A lock was not to be had in time. Source: the same. */
  private static final String LOCKED = "55P03";

  /** Longer than any chain of causes that is no circle. */
  private static final int DEEPEST = 20;

  private DatabaseAway() {}

  /** The 503 that such a failure is; empty for any other. */
  public static Optional<Problem> problem(Throwable failure) {
    return detail(failure).map(it -> Problem.unavailable(it, RETRY_AFTER).causedBy(failure));
  }

  private static Optional<String> detail(Throwable failure) {
    if (isCauseOf(failure)) {
      return Optional.of(
          "The database is away. Try again later, with the same Idempotency-Key if there was one."
              + " Reads of the current release and evaluations go on.");
    }
    boolean isLocked =
        causes(failure)
            .anyMatch(it -> it instanceof SQLException sql && LOCKED.equals(sql.getSQLState()));
    return isLocked
        ? Optional.of(
            "Something else is being published, or the same request is still under way, and takes"
                + " long. Try again later, with the same Idempotency-Key if there was one.")
        : Optional.empty();
  }

  /** Whether the database is away by it, or by one of its causes, or a wait took too long. */
  public static boolean isCauseOf(Throwable failure) {
    return causes(failure)
        .anyMatch(
            it ->
                it instanceof TimeoutException || (it instanceof SQLException sql && isAway(sql)));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(DEEPEST);
  }

  /** A pool that waited in vain for a connection gives no state. */
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
  }
}
