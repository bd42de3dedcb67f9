package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks the same two questions again and again over connections that stay open, from several
 * threads. An answer that does not come, is no 200, or is another one than the first is a failure.
 */
final class SteadyLoad implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int PAUSE_MILLIS = 4;
  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Future<?>> running = new ArrayList<>();
  private final Set<String> servedBy = ConcurrentHashMap.newKeySet();
  private final Count reads;
  private final Count evaluations;
  private volatile boolean finished;

  /**
   * One question, and how it went.
   *
   * @param request the question
   * @param expected the answer
   * @param sent how often it was asked
   * @param failures what went wrong
   */
  record Count(HttpRequest request, String expected, AtomicInteger sent, Queue<String> failures) {

    @Override
    public String toString() {
      return "%d %s, %d failed".formatted(sent.get(), request.method(), failures.size());
    }
  }

  private SteadyLoad(Count reads, Count evaluations) {
    this.reads = reads;
    this.evaluations = evaluations;
  }

  /** Begins to ask at an address. */
  static SteadyLoad on(URI address) throws IOException, InterruptedException {
    HttpRequest.Builder read = HttpRequest.newBuilder(address.resolve(PATHWAY));
    HttpRequest.Builder evaluation =
        HttpRequest.newBuilder(address.resolve(PATHWAY + "/evaluations"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"trials": [], "findings": {"cauda-equina": "absent"}, "evaluateFor": "2026-11-22"}
                    """));
    SteadyLoad load = new SteadyLoad(count(read), count(evaluation));
    for (int i = 0; i < THREADS; i++) {
      load.running.add(load.threads.submit(load::work));
    }
    return load;
  }

  private static Count count(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.timeout(Duration.ofMinutes(1)).build();
    HttpResponse<String> first = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    return new Count(request, first.body(), new AtomicInteger(), new ConcurrentLinkedQueue<>());
  }

  /** Waits until this replica has answered some of it from now on. */
  void awaitServedBy(StepwellProcess replica) {
    servedBy.clear();
    Eventually.holds(() -> assertThat(servedBy).anyMatch(it -> it.endsWith(":" + replica.port())));
  }

  Count reads() {
    return reads;
  }

  Count evaluations() {
    return evaluations;
  }

  private String work() throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    while (!finished) {
      ask(client, reads);
      ask(client, evaluations);
      Thread.sleep(PAUSE_MILLIS);
    }
    return "finished";
  }

  private void ask(HttpClient client, Count count) throws InterruptedException {
    count.sent().incrementAndGet();
    try {
      HttpResponse<String> answer = client.send(count.request(), BodyHandlers.ofString());
      answer.headers().firstValue("Served-By").ifPresent(servedBy::add);
      if (answer.statusCode() != 200) {
        count.failures().add(answer.statusCode() + " " + answer.headers().map());
      } else if (!answer.body().equals(count.expected())) {
        count.failures().add("another answer: " + answer.body());
      }
    } catch (IOException e) {
      count.failures().add(e.toString());
    }
  }

  /** Ends it, and waits for the last answers. */
  @Override
  public void close() {
    finished = true;
    try {
      for (Future<?> thread : running) {
        assertThat(thread).succeedsWithin(Duration.ofMinutes(3));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public String toString() {
    return reads + "; " + evaluations;
  }
}
