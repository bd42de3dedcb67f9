package dev.stepwell.audit;

import jakarta.inject.Singleton;
import java.util.List;

/** Reads the audit. */
@Singleton
public class AuditTrail {

  private final AuditTable table;

  AuditTrail(AuditTable table) {
    this.table = table;
  }

  /**
   * The newest entries that pass the filter, newest first. Blocks.
   *
   * @param before only entries with a smaller id
   * @throws dev.stepwell.problem.Problem a 503, if the database is away
   */
  public List<AuditEntry> list(AuditFilter filter, long before, int most) {
    return table.before(before, filter, most);
  }

  /**
   * How many entries pass the filter. Blocks.
   *
   * @throws dev.stepwell.problem.Problem a 503, if the database is away
   */
  public int count(AuditFilter filter) {
    return table.count(filter);
  }
}
