import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came of a load. */
final class StormTally {
  final Map<Integer, Long> others = new TreeMap<>();
  final List<Long> closedAfter = new ArrayList<>();
  int opened;
  long asked;
  long served;
  long errors;
  /** 503 with Retry-After: the service says honestly that there are too many. */
  long refused;
  /** Any other 5xx. */
  long failed;

  void status(int status, boolean retry) {
    if (status / 100 == 2) {
      served++;
    } else if (status == 503 && retry) {
      refused++;
    } else if (status >= 500) {
      failed++;
    } else {
      others.merge(status, 1L, Long::sum);
    }
  }

  void closed(long nanoseconds) {
    closedAfter.add(nanoseconds);
  }

  void unanswered(Set<StormClients.Connection> open) {
    long count = open.stream().filter(it -> it.asking).count();
    if (count > 0) {
      others.put(0, count); // as status 0: at the end of the load still without an answer
    }
  }

  String closings() {
    if (closedAfter.isEmpty()) {
      return "none";
    }
    long[] sorted = closedAfter.stream().mapToLong(it -> it).sorted().toArray();
    return "%d, %.0f to %.0f".formatted(sorted.length, sorted[0] / 1e9, sorted[sorted.length - 1] / 1e9);
  }
}
