package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once, who often ask what was never asked before. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ConcurrentReadsTest {

  private static final int THREADS = 16;
  private static final int READS = 500;

  @Test
  void everybody_gets_the_same_bytes() throws InterruptedException, ExecutionException {
    List<String> targets = targets();
    Map<String, Reply> seen = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(i);
        all.add(threads.submit(() -> readMany(targets, random, seen)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(seen).hasSizeGreaterThan(targets.size());
  }

  private static void readMany(List<String> targets, Random random, Map<String, Reply> seen) {
    for (int i = 0; i < READS; i++) {
      String target = targets.get(random.nextInt(targets.size()));
      String coding = random.nextBoolean() ? "gzip" : "identity";
      Reply reply = Ask.get(target, "Accept-Encoding", coding);
      Reply first = seen.putIfAbsent(target + " " + coding, reply);
      assertThat(reply.status()).as(target).isEqualTo(200);
      if (first != null) {
        assertThat(reply.bytes()).as(target).isEqualTo(first.bytes());
        assertThat(reply.lastingHeaders()).as(target).isEqualTo(first.lastingHeaders());
      }
    }
  }

  /** Half of them new to the service. */
  private static List<String> targets() {
    List<String> targets = new ArrayList<>(Walk.all().keySet());
    IntStream.rangeClosed(1, 60)
        .forEach(
            limit -> {
              targets.add("/api/v1/conditions?surgical=false&limit=" + limit);
              targets.add("/api/v1/findings?release=1&limit=" + limit);
              targets.add("/api/v1/treatments?asOf=2026-11-22T12:00:00Z&limit=" + limit);
            });
    return targets;
  }
}
