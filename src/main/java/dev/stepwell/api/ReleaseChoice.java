package dev.stepwell.api;

import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.RecordAwayException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which release a request is answered from: the one that it chooses, else the current one. */
@ApplicationScoped
class ReleaseChoice {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Editions editions;
  private final ChangeRequests requests;

  ReleaseChoice(Editions editions, ChangeRequests requests) {
    this.editions = editions;
    this.requests = requests;
  }

  /** The edition that a query chooses. */
  Uni<Edition> edition(Query query) {
    return edition(query, Optional.empty());
  }

  /**
   * The edition that a query chooses; a list that was begun goes on in its own. A release that is
   * in memory is there at once, on the same thread.
   */
  Uni<Edition> edition(Query query, Optional<Cursor> begun) {
    return query
        .get(ReadParameter.CHANGE_REQUEST, Long.class)
        .map(this::preview)
        .orElseGet(() -> published(query, begun));
  }

  /** Read from the database each time, on a thread that may wait for it. */
  private Uni<Edition> preview(long changeRequest) {
    return Uni.createFrom()
        .item(() -> requests.preview(changeRequest))
        .runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  private Uni<Edition> published(Query query, Optional<Cursor> begun) {
    int release = release(query, begun.map(Cursor::release));
    return editions
        .inMemory(release)
        .map(edition -> Uni.createFrom().item(edition))
        .orElseGet(() -> loaded(release));
  }

  /** The edition of a release that exists: there, or on its way. */
  Uni<Edition> loaded(int release) {
    return Uni.createFrom()
        .completionStage(() -> editions.load(release))
        .emitOn(Infrastructure.getDefaultExecutor())
        .onFailure(RecordAwayException.class)
        .transform(away -> away(release, away));
  }

  /**
   * The number of a release that a parameter compares with.
   *
   * @param upTo the release that is read: one after it is refused
   */
  int earlier(ReadParameter parameter, int release, int upTo) {
    if (existing(release) > upTo) {
      throw Problem.invalidParameter(
          parameter.parameter(),
          "later-release",
          "%s is a release up to %d, which is read; release %d came later."
              .formatted(parameter.parameter(), upTo, release));
    }
    return release;
  }

  private int release(Query query, Optional<Integer> begun) {
    Optional<Integer> chosen =
        query
            .get(ReadParameter.RELEASE, Integer.class)
            .map(this::existing)
            .or(() -> query.get(ReadParameter.AS_OF, Instant.class).map(this::inForceAt));
    if (chosen.isPresent() && begun.isPresent() && !chosen.equals(begun)) {
      throw Cursor.refused("This cursor belongs to release " + begun.get() + ".");
    }
    int current = editions.current().release().number();
    if (begun.isPresent() && begun.get() > current) {
      throw Cursor.refused("This cursor belongs to a release that is not here.");
    }
    return chosen.or(() -> begun).orElse(current);
  }

  private int existing(int release) {
    int current = editions.current().release().number();
    if (release > current) {
      throw Problem.notFound(
          "There is no release " + release + "; the current one is " + current + ".");
    }
    return release;
  }

  private int inForceAt(Instant instant) {
    return editions
        .inForceAt(instant)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "No release was in force at "
                        + instant
                        + "; the first one came at "
                        + editions.releases().get(0).publishedAt()
                        + "."));
  }

  private static Problem away(int release, Throwable cause) {
    return Problem.unavailable(
            ("Release %d is not in memory, and could not be read from the database just now. Ask"
                    + " again in a few seconds; the current release can be read.")
                .formatted(release),
            RETRY_AFTER)
        .causedBy(cause);
  }
}
