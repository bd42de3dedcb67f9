package dev.stepwell.api;

import dev.stepwell.api.evaluation.Evaluations;
import dev.stepwell.api.evaluation.HistoryReader;
import dev.stepwell.api.evaluation.HistoryRequest;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.release.Edition;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What an evaluation is answered: the same, with the framework and without. */
@Singleton
class EvaluationAnswers {

  private final Evaluations evaluations;
  private final Clock clock;
  private final AtomicReference<@Nullable Head> last = new AtomicReference<>();

  EvaluationAnswers(Evaluations evaluations, Clock clock) {
    this.evaluations = evaluations;
    this.clock = clock;
  }

  /** For the framework to send. */
  Response response(Edition edition, String slug, JsonBody body) {
    return head(edition).entity(evaluation(edition, slug, body)).build();
  }

  /** As the server writes it. */
  ReadyAnswer ready(Edition edition, String slug, JsonBody body) {
    byte[] evaluation = evaluation(edition, slug, body);
    return readyHead(edition).with(evaluation);
  }

  private byte[] evaluation(Edition edition, String slug, JsonBody body) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (edition.catalog().condition(slug).isEmpty()) {
      throw Missing.entry(new Reading(edition, today), EntryType.CONDITION, slug);
    }
    HistoryRequest asked = HistoryReader.read(body, edition.catalog(), today);
    return evaluations.evaluation(edition, slug, asked.history(), asked.evaluateFor());
  }

  private static Response.ResponseBuilder head(Edition edition) {
    return ReleaseHeaders.add(Response.ok(), edition.release())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "private, no-store")
        .header("Content-Language", "en");
  }

  private ReadyAnswer readyHead(Edition edition) {
    Head known = last.get();
    if (known != null && known.edition().refersTo(edition)) {
      return known.answer();
    }
    ReadyAnswer answer = ReadyAnswer.of(head(edition).build(), false);
    last.set(new Head(new WeakReference<>(edition), answer));
    return answer;
  }

  /** What all evaluations in an edition have in common. */
  private record Head(WeakReference<Edition> edition, ReadyAnswer answer) {}
}
