package dev.stepwell.explorer;

import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.RecordAwayException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds what was in force on a day. */
@ApplicationScoped
class PastDays {

  /** The parameter that names the day. */
  static final String AS_OF = "asOf";

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Editions editions;

  PastDays(Editions editions) {
    this.editions = editions;
  }

  /** An edition, and the day that was asked for, if one was. */
  record Chosen(Edition edition, Optional<LocalDate> asOf) {}

  /** The edition that was in force at the end of the day that the query names; else the current. */
  Uni<Chosen> edition(PageQuery query, LocalDate today) {
    Optional<String> text = query.get(AS_OF);
    if (text.isEmpty()) {
      return Uni.createFrom().item(new Chosen(editions.current(), Optional.empty()));
    }
    LocalDate day = day(text.get(), today);
    int release =
        editions
            .inForceAt(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1))
            .orElseThrow(() -> before(day));
    return edition(release).map(edition -> new Chosen(edition, Optional.of(day)));
  }

  /** The edition of a release that exists. */
  Uni<Edition> edition(int release) {
    return Uni.createFrom()
        .completionStage(() -> editions.load(release))
        .emitOn(Infrastructure.getDefaultExecutor())
        .onFailure(RecordAwayException.class)
        .transform(away -> away(release, away));
  }

  private static LocalDate day(String text, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(today)) {
        throw Problem.invalidParameter(AS_OF, "invalid-value", Words.say("as-of.later"));
      }
      return day;
    } catch (DateTimeException e) {
      throw Problem.invalidParameter(AS_OF, "invalid-value", Words.say("as-of.none"));
    }
  }

  private Problem before(LocalDate day) {
    LocalDate first = LocalDate.ofInstant(editions.releases().get(0).publishedAt(), ZoneOffset.UTC);
    return Problem.notFound(Words.say("as-of.before").formatted(Words.day(day), Words.day(first)));
  }

  private static Problem away(int release, Throwable cause) {
    return Problem.unavailable(Words.say("as-of.away").formatted(release), RETRY_AFTER)
        .causedBy(cause);
  }
}
