package dev.stepwell.audit;

import dev.stepwell.identity.Attempt;
import dev.stepwell.identity.Caller;
import dev.stepwell.identity.Witness;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Notes what was refused where a role is needed. The answer does not wait for it: the line in the
 * log is written at once, the row by a thread of its own. While the database is away, or too slow
 * for what comes, the line is all there is.
 */
@Singleton
class Refusals implements Witness {

  private static final Logger LOG = Logger.getLogger(Refusals.class);

  private static final String NO_OPERATION = "none";
  private static final Set<String> READS = Set.of("GET", "HEAD");

  /** It is a question, too. For which condition it was asked is nobody's business. */
  private static final String EVALUATION = "evaluatePathway";

  private static final List<Integer> USUAL = List.of(401, 403);
  private static final int QUEUE = 1_000;
  private static final int PATIENCE_SECONDS = 5;

  private final AuditTable table;
  private final Strangers strangers;
  private final MeterRegistry metrics;
  private final Counter unwritten;
  private final Clock clock;
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(QUEUE),
          task -> new Thread(task, "audit"));

  Refusals(AuditTable table, Strangers strangers, MeterRegistry metrics, Clock clock) {
    this.table = table;
    this.strangers = strangers;
    this.metrics = metrics;
    // From the start, so that the first of them is an increase.
    USUAL.forEach(this::refused);
    this.unwritten =
        Counter.builder("stepwell.audit.unwritten")
            .description("Refusals that are noted in the log only")
            .register(metrics);
    this.clock = clock;
  }

  @Override
  public void answered(Attempt attempt, int status) {
    if (!isToBeNoted(attempt, status)) {
      return;
    }
    if (attempt.caller().isPresent()) {
      note(deed(attempt, status, 1));
    } else {
      strangers.next().ifPresent(times -> note(deed(attempt, status, times)));
    }
    // Last, so that what is counted is noted.
    refused(status).increment();
  }

  private Counter refused(int status) {
    return Counter.builder("stepwell.refusals")
        .description("Requests that were refused, or failed, where a role is needed")
        .tag("status", Integer.toString(status))
        .register(metrics);
  }

  /** That a read asks for what is not there, or wrongly, is nothing that anybody was refused. */
  private static boolean isToBeNoted(Attempt attempt, int status) {
    return status == 401
        || status == 403
        || status >= 500
        || (status >= 400 && !READS.contains(attempt.method()) && !isEvaluation(attempt));
  }

  private static boolean isEvaluation(Attempt attempt) {
    return attempt.operation().filter(it -> it.name().equals(EVALUATION)).isPresent();
  }

  private static String target(Attempt attempt) {
    return isEvaluation(attempt)
        ? attempt.operation().map(Attempt.Named::template).orElseThrow()
        : attempt.path();
  }

  private Deed deed(Attempt attempt, int status, int times) {
    return new Deed(
        clock.instant(),
        status < 500 ? Outcome.REFUSED : Outcome.FAILED,
        attempt.operation().map(Attempt.Named::name).orElse(NO_OPERATION),
        target(attempt),
        attempt.caller().map(Deed.Who::of),
        attempt.caller().flatMap(Caller::client),
        attempt.address(),
        Optional.of(status),
        times,
        "",
        attempt.traceId());
  }

  private void note(Deed deed) {
    AuditLog.write(deed);
    try {
      writer.execute(() -> append(deed));
    } catch (RejectedExecutionException e) {
      unwritten(deed, e);
    }
  }

  private void append(Deed deed) {
    try {
      table.append(deed);
    } catch (RuntimeException e) {
      unwritten(deed, e);
    }
  }

  private void unwritten(Deed deed, RuntimeException cause) {
    unwritten.increment();
    LOG.warnf("The audit of trace %s is in the log only.", deed.traceId());
    LOG.debug("because of", cause);
  }

  /** What is still to be written is written, before the database is let go. */
  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    writer.shutdown();
    if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warnf("%d refusals are in the log only.", writer.shutdownNow().size());
    }
  }
}
