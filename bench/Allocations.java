import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Whose the objects are that a recording has seen allocated: of the first class on the stack that is
 * not the JDK's. What Netty allocates since our code called it is Netty's. A sample stands for all
 * that its thread has allocated since the one before; so the first of each thread, which stands for
 * what it had done before the recording too, is left out.
 */
final class Allocations {

  private static final List<String> OF_THE_JDK = List.of("java.", "javax.", "jdk.", "sun.");
  private static final int MOST_OF_OURS = 5;

  private final Map<String, Long> byOwner = new HashMap<>();
  private final Map<String, Long> byMethodOfOurs = new HashMap<>();
  private long all;
  private int samples;

  /** Arguments: the recording, and how many bytes a request allocates in all without one. */
  public static void main(String[] arguments) throws IOException {
    Allocations allocations = new Allocations();
    Set<Long> threads = new HashSet<>();
    RecordingFile.readAllEvents(Path.of(arguments[0])).stream()
        .filter(it -> it.getEventType().getName().equals("jdk.ObjectAllocationSample"))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .filter(it -> !threads.add(it.getThread().getId()))
        .forEach(allocations::add);
    allocations.print(Long.parseLong(arguments[1]));
  }

  private void add(RecordedEvent event) {
    long weight = event.getLong("weight");
    all += weight;
    samples++;
    RecordedMethod method = owner(event);
    String name = method == null ? "the JDK" : shortened(method.getType().getName());
    byOwner.merge(group(name), weight, Long::sum);
    if (name.startsWith("dev.stepwell.")) {
      String at = name.substring(name.lastIndexOf('.') + 1) + "." + method.getName();
      String what = shortened(event.getClass("objectClass").getName());
      byMethodOfOurs.merge(at + ": " + what, weight, Long::sum);
    }
  }

  /** Without the number of a lambda, which differs from run to run. */
  private static String shortened(String name) {
    return name.replaceFirst("Lambda.*", "Lambda");
  }

  private static RecordedMethod owner(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return null;
    }
    return event.getStackTrace().getFrames().stream()
        .map(RecordedFrame::getMethod)
        .filter(it -> OF_THE_JDK.stream().noneMatch(it.getType().getName()::startsWith))
        .findFirst()
        .orElse(null);
  }

  /** As much of a name as tells whose it is: dev.stepwell, io.netty, io.vertx. */
  private static String group(String name) {
    String[] parts = name.split("\\.", 3);
    return parts.length < 3 ? name : parts[0] + "." + parts[1];
  }

  private void print(long bytes) {
    System.out.printf("  of %d samples:%n", samples);
    print(byOwner, bytes, Integer.MAX_VALUE);
    System.out.println("  ours among it:");
    print(byMethodOfOurs, bytes, MOST_OF_OURS);
  }

  private void print(Map<String, Long> weights, long bytes, int most) {
    weights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .forEach(
            it ->
                System.out.printf(
                    "  %6d bytes  %4.1f%%  %s%n",
                    Math.round((double) bytes * it.getValue() / all),
                    100.0 * it.getValue() / all,
                    it.getKey()));
  }
}
