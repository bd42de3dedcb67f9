import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came of a load. */
final class StormTally {
  final Map<Integer, Long> others = new TreeMap<>();
  final long[] classes = new long[6];
  final List<Long> closedAfter = new ArrayList<>();
  int opened;
  long asked;
  long errors;
  long unavailable;
  long withoutRetry;

  void status(int status, boolean retry) {
    classes[status / 100]++;
    if (status == 503) {
      unavailable++;
      withoutRetry += retry ? 0 : 1;
    } else if (status / 100 != 2) {
      others.merge(status, 1L, Long::sum);
    }
  }

  long of(int hundreds) {
    return classes[hundreds];
  }

  long answered() {
    return Arrays.stream(classes).sum();
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
