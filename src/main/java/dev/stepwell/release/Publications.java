package dev.stepwell.release;

import dev.stepwell.catalog.rules.Violation;
import dev.stepwell.platform.Tracing;
import io.opentelemetry.api.common.Attributes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes and recalls releases, each in one transaction: the caller's, if there is one. Replicas that
 * try at once take turns, and each sees what those before it made. This replica reads a release
 * once its transaction is committed, and never before.
 */
@ApplicationScoped
public class Publications {

  private final SystemOfRecord record;
  private final Editions editions;
  private final Judge judge;
  private final TransactionSynchronizationRegistry transaction;
  private final Tracing tracing;
  private final Clock clock;

  Publications(
      SystemOfRecord record,
      Editions editions,
      Judge judge,
      TransactionSynchronizationRegistry transaction,
      Tracing tracing,
      Clock clock) {
    this.record = record;
    this.editions = editions;
    this.judge = judge;
    this.transaction = transaction;
    this.tracing = tracing;
    this.clock = clock;
  }

  /**
   * Makes a release. Whatever is thrown on the way, by the decision too, rolls the transaction
   * back.
   *
   * @param decide given the newest edition, which stays the newest until the transaction ends, what
   *     to publish
   * @return the newest edition as it is once the transaction is committed; the one that was decided
   *     on where nothing of the publication differs from it
   * @throws BrokenRulesException with everything that is broken, if the catalog would break rules
   */
  @Transactional
  public Edition publish(Function<Edition, Publication> decide) {
    return attempt(
            newest ->
                Optional.of(
                    decide.apply(
                        newest.orElseThrow(
                            () -> new IllegalStateException("nothing was ever published")))))
        .orElseThrow();
  }

  /**
   * As {@link #publish}, also where nothing was ever published.
   *
   * @param decide given the newest edition, if there is one, what to publish, if anything
   * @return the newest edition afterwards; empty when nothing was ever published
   */
  @Transactional
  Optional<Edition> attempt(Function<Optional<Edition>, Optional<Publication>> decide) {
    record.lock();
    Optional<Edition> newest = record.newest(editions.live());
    return decide.apply(newest).map(it -> publish(newest, it)).or(() -> newest);
  }

  private Edition publish(Optional<Edition> before, Publication publication) {
    List<Change> changes =
        publication.changes().stream()
            .filter(change -> before.map(it -> it.isChangedBy(change)).orElse(true))
            .toList();
    if (before.isPresent() && changes.isEmpty() && publication.contentDigest().isEmpty()) {
      return before.get();
    }
    return tracing.span("publish", Attributes.empty(), () -> publish(before, publication, changes));
  }

  private Edition publish(Optional<Edition> before, Publication publication, List<Change> changes) {
    Release release = release(before, publication);
    Edition next =
        before
            .map(it -> it.with(release, changes))
            .orElseGet(() -> Edition.first(release, changes));
    List<Violation> violations = violations(before, next, changes);
    if (!violations.isEmpty()) {
      throw new BrokenRulesException(violations);
    }
    record.append(
        release,
        changes,
        before.map(Edition::catalog).map(it -> Naming.changedBy(changes, it)).orElse(Set.of()));
    afterCommit(() -> editions.advance(next));
    return next;
  }

  /**
   * What a release did to the entries that it changed; read from the database. Empty if another one
   * is in its place there, or none.
   */
  public Optional<Replaced> replacedBy(Release release) {
    return record.replacedBy(release);
  }

  /** The release that it becomes: always after the one before, whatever the clocks say. */
  private Release release(Optional<Edition> before, Publication publication) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Release(
        before.map(it -> it.release().number()).orElse(0) + 1,
        before
            .map(it -> it.release().publishedAt().plusMillis(1))
            .filter(now::isBefore)
            .orElse(now),
        publication.author(),
        publication.approver(),
        publication.note(),
        publication.contentDigest());
  }

  /**
   * Everything that keeps a publication of these changes from becoming the release after an
   * edition.
   */
  public List<Violation> violations(Edition before, List<Change> changes) {
    return violations(Optional.of(before), before.with(before.release(), changes), changes);
  }

  private List<Violation> violations(Optional<Edition> before, Edition next, List<Change> changes) {
    return Stream.concat(
            Retirements.check(before, next, changes).stream(),
            judge.violations(next.catalog()).stream())
        .toList();
  }

  /**
   * Recalls a release: it still answers, and every answer says that it was recalled, and why.
   * Nobody can take that back.
   *
   * @param by who recalls it
   * @param reason why, for whoever reads the release; not blank
   * @return the release as it is once the transaction is committed
   * @throws RecallRefusedException if there is no such release, or it was recalled before
   */
  @Transactional
  public Release recall(int release, String by, String reason) {
    record.lock();
    Release recalled =
        record
            .release(release)
            .orElseThrow(() -> new RecallRefusedException(release, Optional.empty()));
    if (recalled.recall().isPresent()) {
      throw new RecallRefusedException(release, recalled.recall());
    }
    Recall recall = new Recall(clock.instant().truncatedTo(ChronoUnit.MILLIS), by, reason);
    record.append(release, recall);
    afterCommit(() -> editions.recalled(release, recall));
    return recalled.recalled(recall);
  }

  private void afterCommit(Runnable action) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              action.run();
            }
          }
        });
  }
}
