package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.Tracing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Publishes as another replica on the same database does: nobody here is told of it. */
@Singleton
class OtherReplica {

  private final SystemOfRecord record;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  OtherReplica(SystemOfRecord record, TransactionSynchronizationRegistry transaction, Clock clock) {
    this.record = record;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** One that knows an edition, and what comes of its own publications. */
  Publications knowing(Edition edition) {
    Editions editions = OwnEditions.of(record);
    editions.open(edition);
    return new Publications(record, editions, new Judge(), transaction, Tracing.off(), clock);
  }

  /** Publishes in a transaction of its own. */
  Edition publish(Change... changes) {
    Publication publication = new Publication(List.of(changes), "ada", "grace", "A change");
    return QuarkusTransaction.requiringNew().call(() -> fresh().publish(any -> publication));
  }

  /** Publishes a whole catalog where nothing was ever published. */
  Edition publishFirst(Catalog catalog) {
    List<Change> all =
        Stream.of(EntryType.values())
            .flatMap(type -> catalog.entries(type).values().stream())
            .map(Change::put)
            .toList();
    Publication publication = new Publication(all, "ada", "grace", "Anew");
    return QuarkusTransaction.requiringNew()
        .call(() -> fresh().attempt(any -> Optional.of(publication)).orElseThrow());
  }

  /** Recalls in a transaction of its own. */
  Release recall(int release, String reason) {
    return QuarkusTransaction.requiringNew().call(() -> fresh().recall(release, "ada", reason));
  }

  private Publications fresh() {
    return new Publications(
        record, OwnEditions.of(record), new Judge(), transaction, Tracing.off(), clock);
  }
}
