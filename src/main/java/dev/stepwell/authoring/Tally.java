package dev.stepwell.authoring;

import dev.stepwell.authoring.ProposedChange.Operation;
import java.util.List;

/** How much some changes do, in words. */
final class Tally {

  private Tally() {}

  /** For example "puts 2 entries and retires no entry". */
  static String of(List<ProposedChange> changes) {
    long put = changes.stream().filter(it -> it.operation() == Operation.PUT).count();
    return "puts %s and retires %s".formatted(entries(put), entries(changes.size() - put));
  }

  private static String entries(long number) {
    if (number == 0) {
      return "no entry";
    }
    return number == 1 ? "1 entry" : number + " entries";
  }
}
