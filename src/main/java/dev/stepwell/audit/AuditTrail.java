package dev.stepwell.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads the audit. */
@Singleton
public class AuditTrail {

  private final AuditTable table;

  AuditTrail(AuditTable table) {
    this.table = table;
  }

  /**
   * A part of the audit, newest first.
   *
   * @param entries as many as were wanted, or as there are
   * @param total how many pass the filter
   * @param goesOn whether there are more
   */
  public record Page(List<AuditEntry> entries, int total, boolean goesOn) {}

  /**
   * The newest entries that pass the filter. Blocks.
   *
   * @param before where to go on: only entries with a smaller id
   * @throws dev.stepwell.problem.Problem a 503, if the database is away
   */
  public Page read(AuditFilter filter, Optional<Long> before, int most) {
    var found = table.before(before.orElse(Long.MAX_VALUE), filter, most + 1);
    boolean goesOn = found.size() > most;
    return new Page(
        goesOn ? List.copyOf(found.subList(0, most)) : found, table.count(filter), goesOn);
  }
}
