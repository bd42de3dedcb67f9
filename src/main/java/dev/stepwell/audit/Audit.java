package dev.stepwell.audit;

import dev.stepwell.identity.Caller;
import dev.stepwell.platform.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Where whoever changes something says so. */
@ApplicationScoped
public class Audit {

  private final AuditTable table;
  private final TransactionSynchronizationRegistry transactions;
  private final Clock clock;

  Audit(AuditTable table, TransactionSynchronizationRegistry transactions, Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Notes what is being done, in the transaction that does it: both are there afterwards, or
   * neither. The line in the log comes after the commit.
   *
   * @param caller who does it
   * @param action the name of the operation in the contract, e.g. {@code approveChangeRequest}
   * @param target the path of what it is done to, e.g. {@code /api/v1/change-requests/7}
   * @param detail what more there is to say in a few words, none of them from a body; may be empty
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void done(Caller caller, String action, String target, String detail) {
    var deed =
        new Deed(
            clock.instant(),
            Outcome.DONE,
            action,
            target,
            Optional.of(Deed.Who.of(caller)),
            caller.client(),
            caller.address(),
            Optional.empty(),
            1,
            detail,
            Trace.id());
    table.append(deed);
    transactions.registerInterposedSynchronization(new AfterCommit(deed));
  }

  private record AfterCommit(Deed deed) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        AuditLog.write(deed);
      }
    }
  }
}
