import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The client of bench/storm: loads that are not kind, each beside a calm client whose latency is what counts. One thread
 * has all connections of a load; the calm client, the probe of liveness and the looks at the process have one each.
 */
public final class Storm extends StormClients {

  private static final int WARM_SECONDS = 20;
  private static final int CALM_SECONDS = 5;
  private static final int AFTER_SECONDS = 8;
  private static final int HOLD_SECONDS = Integer.parseInt(System.getenv().getOrDefault("HOLD", "100"));

  private final String pid;
  private final String jcmd;
  private final Calm calm = new Calm();
  private final Liveness liveness = new Liveness();
  private final Looks looks = new Looks();
  private long failed;

  private Storm(int port, String pid, String jcmd, byte[] history) throws IOException {
    super(port, history);
    this.pid = pid;
    this.jcmd = jcmd;
  }

  public static void main(String[] arguments) throws Exception {
    var storm =
        new Storm(
            Integer.parseInt(arguments[0]), arguments[1], arguments[2], Files.readAllBytes(Path.of(arguments[3])));
    List<String> scenes =
        arguments.length > 4
            ? Arrays.asList(arguments).subList(4, arguments.length)
            : List.of("kept", "readers", "writers", "vanish", "evaluations", "searches", "streams");
    storm.warm();
    System.out.println(
        "| scene | connections | asked | a second | 2xx | 503 with Retry-After | other 5xx | others | errors"
            + " | calm client: p50, p99 ms before | during | after | normal after s | failed | liveness: slowest ms, failed"
            + " | resident MiB (anonymous) before, at most, after | live heap MiB before, during, after"
            + " | descriptors before, at most, after | closed by the service, after s |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|---|--:|---|---|---|--:|--:|---|---|---|---|---|");
    for (String scene : scenes) {
      storm.play(scene);
    }
    System.exit(storm.failed == 0 ? 0 : 1);
  }

  private void play(String scene) throws Exception {
    switch (scene) {
      case "kept" -> scene("2,000 connections kept, each asking again at once", () -> kept(2000, this::mixed, 10));
      case "readers" -> scene("400 that ask for the whole catalog, again and again, and read nothing or 16 bytes a second", this::readers);
      case "writers" -> scene("400 heads and 400 bodies, a byte in five seconds; 200 that send nothing", this::writers);
      case "vanish" -> scene("gone by RST in the middle of a head, a body, an answer", this::vanish);
      case "evaluations" -> burst("evaluations", () -> evaluation);
      case "searches" -> burst("searches, each another one", this::search);
      case "streams" -> scene("1,100 streams of releases that nobody reads", this::streams);
      default -> throw new IllegalArgumentException(scene);
    }
  }

  // The scenes

  private void kept(int connections, Supplier<byte[]> requests, int seconds) throws IOException {
    for (int i = 0; i < connections; i++) {
      new Asking(requests);
    }
    turn(seconds, () -> {});
  }

  private void readers() throws IOException {
    var readers = new ArrayList<Reader>();
    for (int i = 0; i < 400; i++) {
      readers.add(new Reader(i % 2 == 0 ? 0 : 16));
    }
    everySecond(HOLD_SECONDS, () -> readers.forEach(Reader::sip));
  }

  private void writers() throws IOException {
    var writers = new ArrayList<Writer>();
    for (int i = 0; i < 400; i++) {
      writers.add(new Writer(pathway, 0));
      writers.add(new Writer(evaluation, evaluation.length - 700));
    }
    for (int i = 0; i < 200; i++) {
      new Connection();
    }
    long[] second = {0};
    everySecond(
        HOLD_SECONDS,
        () -> {
          for (int i = (int) (second[0]++ % 5); i < writers.size(); i += 5) {
            writers.get(i).another();
          }
        });
  }

  private void vanish() throws IOException {
    turn(
        20,
        () -> {
          for (int i = 0; i < 20 && open.size() < 1000; i++) {
            new Vanishing(random.nextInt(4));
          }
        });
  }

  private void streams() throws IOException {
    for (int i = 0; i < 1100; i++) {
      new Asking(() -> stream);
      if (i % 50 == 0) {
        turn(0, () -> {});
      }
    }
    turn(2, () -> {});
    open.forEach(it -> it.key.interestOps(0));
    turn(30, () -> {});
  }

  /** Arrivals at ten times what the service can do, whether it answers or not. */
  private void burst(String what, Supplier<byte[]> requests) throws Exception {
    kept(64, requests, 5);
    closeAll();
    tally = new StormTally();
    kept(64, requests, 5);
    long capacity = tally.served / 5;
    closeAll();
    var late = new ArrayDeque<Asking>();
    long[] sent = {0, 0};
    scene(
        "ten times %d a second, %s".formatted(capacity, what),
        () -> {
          long start = System.nanoTime();
          turn(
              5,
              () -> {
                long due = (System.nanoTime() - start) * capacity / 100_000_000L;
                // As many at once as a turn may take, so that answers are read too.
                for (int i = 0; i < 500 && sent[0] + sent[1] < due; i++) {
                  Asking free = Asking.FREE.poll();
                  if (free != null) {
                    free.ask();
                    sent[0]++;
                  } else if (open.size() < MOST_CONNECTIONS) {
                    new Asking(requests, true);
                    sent[0]++;
                  } else {
                    // It would have come, and this client has no connection for it.
                    sent[1] = due - sent[0];
                  }
                }
              });
        });
    Asking.FREE.clear();
  }

  /** Before, during and after a load, which ends with its connections. */
  private void scene(String name, Load load) throws Exception {
    tally = new StormTally();
    liveness.reset();
    long heapBefore = liveHeap();
    long[] before = looks.now();
    Thread.sleep(500);
    calm.reset();
    Thread.sleep(CALM_SECONDS * 1000L);
    double[] calmBefore = calm.taken();
    looks.reset();
    long start = System.nanoTime();
    load.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] calmDuring = calm.taken();
    StormTally sent = tally;
    int connections = sent.opened;
    sent.unanswered(open);
    long heapDuring = liveHeap();
    calm.taken();
    closeAll();
    long end = System.nanoTime();
    Thread.sleep(AFTER_SECONDS * 1000L);
    failed += sent.failed;
    String normal = calm.normalAfter(end, Math.max(2 * calmBefore[1], calmBefore[1] + 5));
    double[] calmAfter = calm.taken();
    long heapAfter = liveHeap();
    Thread.sleep(1000);
    long[] after = looks.now();
    System.out.printf(
        "| %s | %d | %d | %.0f | %d | %d | %d | %s | %d | %s | %s | %s | %s | %d | %d, %d | %d, %d, %d | %d, %d, %d | %d, %d, %d | %s |%n",
        name, connections, sent.asked, sent.asked / seconds, sent.served, sent.refused, sent.failed, sent.others, sent.errors,
        both(calmBefore), both(calmDuring), both(calmAfter), normal, calm.failed, liveness.slowest, liveness.failed,
        before[0], looks.most[0], after[0], heapBefore, heapDuring, heapAfter, before[1], looks.most[1], after[1], sent.closings());
  }

  private static String both(double[] times) {
    return "%.1f, %.1f".formatted(times[0], times[1]);
  }

  private void warm() throws Exception {
    kept(64, this::mixed, WARM_SECONDS);
    closeAll();
    calm.start();
    liveness.start();
    looks.start();
    Thread.sleep(2000);
  }

  // Beside the load

  /** A client that asks for a pathway and for an evaluation in turns, on one connection, every five milliseconds. */
  private final class Calm extends StormBeside {
    private final List<long[]> times = new ArrayList<>();
    private Socket socket = new Socket();
    private boolean evaluates;
    int failed;

    @Override
    void once() throws IOException {
      if (!socket.isConnected() || socket.isClosed()) {
        socket = new Socket();
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        socket.connect(address, 10_000);
      }
      evaluates = !evaluates;
      long start = System.nanoTime();
      exchange(socket, evaluates ? evaluation : pathway);
      long now = System.nanoTime();
      synchronized (times) {
        times.add(new long[] {now, now - start});
      }
    }

    @Override
    long pause() {
      return 5;
    }

    @Override
    void failed() {
      failed++;
      try {
        socket.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    void reset() {
      failed = 0;
      taken();
    }

    /** p50 and p99 in milliseconds, since it was asked last. */
    double[] taken() {
      synchronized (times) {
        double[] found = {at(times, 50), at(times, 99)};
        times.clear();
        return found;
      }
    }

    /** Seconds until the first second in which the p99 is normal again. */
    String normalAfter(long end, double limit) {
      synchronized (times) {
        for (long from = end; from < end + (AFTER_SECONDS - 1) * 1_000_000_000L; from += 100_000_000L) {
          long begin = from;
          List<long[]> second =
              times.stream().filter(it -> it[0] - it[1] >= begin && it[0] < begin + 1_000_000_000L).toList();
          if (second.size() > 20 && at(second, 99) <= limit) {
            return "%.1f".formatted((from - end) / 1e9);
          }
        }
        return "not in %d".formatted(AFTER_SECONDS);
      }
    }

    private static double at(List<long[]> times, int percent) {
      long[] sorted = times.stream().mapToLong(it -> it[1]).sorted().toArray();
      return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
  }

  /** Asks, on a new connection each time as an orchestrator does, whether the process lives. */
  private final class Liveness extends StormBeside {
    private final byte[] live = get("/q/health/live");
    long slowest;
    int failed;

    @Override
    void once() throws IOException {
      long start = System.nanoTime();
      try (Socket socket = new Socket()) {
        socket.setSoTimeout(10_000);
        socket.connect(address, 10_000);
        exchange(socket, live);
      }
      slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
    }

    @Override
    long pause() {
      return 250;
    }

    @Override
    void failed() {
      failed++;
    }

    void reset() {
      slowest = 0;
      failed = 0;
    }
  }

  /** Looks at the process: MiB that are resident and of no file, and file descriptors. */
  private final class Looks extends StormBeside {
    volatile long[] most = {0, 0};

    @Override
    void once() throws IOException {
      long[] now = now();
      most = new long[] {Math.max(most[0], now[0]), Math.max(most[1], now[1])};
    }

    long[] now() throws IOException {
      long kibibytes = 0;
      for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
        if (line.startsWith("RssAnon")) {
          kibibytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      if (kibibytes == 0) {
        throw new IOException("It has no memory any more.");
      }
      return new long[] {kibibytes / 1024, Path.of("/proc", pid, "fd").toFile().list().length};
    }

    @Override
    long pause() {
      return 100;
    }

    @Override
    void failed() {
      System.err.println("The service has ended.");
      System.exit(1);
    }

    void reset() {
      most = new long[] {0, 0};
    }
  }

  /** MiB of the heap that are in use after a full collection. */
  private long liveHeap() throws Exception {
    command("GC.run");
    long kibibytes = 0;
    int spaces = 0;
    for (String line : command("GC.heap_info").split("\n")) {
      var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(line);
      if (spaces < 2 && used.find()) {
        kibibytes += Long.parseLong(used.group(1));
        spaces++;
      }
    }
    return kibibytes / 1024;
  }

  private String command(String name) throws Exception {
    Process process = new ProcessBuilder(jcmd, pid, name).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return answer;
  }
}
