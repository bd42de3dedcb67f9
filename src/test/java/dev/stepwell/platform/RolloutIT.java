package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.RequiresTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Drill on the packaged application: two processes on one database behind nginx, replaced one after
 * the other, again and again, under constant load.
 *
 * <p>A cluster takes a pod out of use and runs its pre-stop wait at the same moment, and load
 * balancers learn of it somewhat later. So it is here: the wait begins, {@link #LAG} later nginx is
 * told, and at the end of the wait SIGTERM is sent.
 */
@RequiresTool("nginx")
class RolloutIT {

  /** Each replaces both processes. .ci/full does 20. */
  private static final int ROLLOUTS = Integer.getInteger("rollouts", 2);

  private static final Duration PRE_STOP = Duration.ofMillis(1500);
  private static final Duration LAG = Duration.ofMillis(500);

  private static final List<StepwellProcess> RUNNING = new ArrayList<>();
  private static Path directory;
  private static Replicas replicas;
  private static Nginx nginx;

  @BeforeAll
  static void start() throws Exception {
    directory = Path.of("target", "drills", "rollout").toAbsolutePath();
    Directories.delete(directory);
    replicas = Replicas.start(Files.createDirectories(directory), 2);
    RUNNING.addAll(replicas.ready());
    nginx = Nginx.start(directory, RUNNING.get(0).port(), RUNNING.get(1).port());
  }

  @AfterAll
  static void stop() throws IOException {
    if (nginx != null) {
      nginx.close();
    }
    replicas.close();
  }

  @Test
  void no_request_fails_while_replicas_are_replaced() throws Exception {
    SteadyLoad load = SteadyLoad.on(nginx.strict());
    Duration longest = Duration.ZERO;
    try (load) {
      for (int i = 0; i < 2 * ROLLOUTS; i++) {
        StepwellProcess leaving = RUNNING.get(i % 2);
        Thread.sleep(LAG.toMillis());
        nginx.takeOut(leaving);
        Thread.sleep(PRE_STOP.minus(LAG).toMillis());
        Instant signal = Instant.now();
        leaving.terminate();
        leaving.exitCode();
        Duration took = Duration.between(signal, Instant.now());
        longest = took.compareTo(longest) > 0 ? took : longest;
        replace(i % 2, load);
      }
    }
    System.out.printf(
        "%d rollouts by SIGTERM, nothing tried twice: %s; longest stop %d ms%n",
        ROLLOUTS, load, longest.toMillis());
    assertThat(load.reads().failures()).isEmpty();
    assertThat(load.evaluations().failures()).isEmpty();
  }

  /** Nobody is warned. What was under way is lost, unless it is asked for at the other one. */
  @Test
  void where_it_is_tried_twice_no_request_fails_while_replicas_are_killed() throws Exception {
    SteadyLoad strict = SteadyLoad.on(nginx.strict());
    SteadyLoad retrying = SteadyLoad.on(nginx.retrying());
    try (strict;
        retrying) {
      for (int i = 0; i < 2 * ROLLOUTS; i++) {
        StepwellProcess leaving = RUNNING.get(i % 2);
        leaving.kill();
        Thread.sleep(LAG.toMillis());
        nginx.takeOut(leaving);
        replace(i % 2, retrying);
      }
    }
    System.out.printf(
        "%d rollouts by SIGKILL: tried twice: %s; nothing tried twice: %s%n",
        ROLLOUTS, retrying, strict);
    assertThat(retrying.reads().failures()).isEmpty();
    assertThat(retrying.evaluations().failures()).isEmpty();
  }

  private static void replace(int place, SteadyLoad load) throws Exception {
    StepwellProcess next = replicas.another(directory, RUNNING.get(place).port());
    RUNNING.set(place, next);
    nginx.putIn(next);
    load.awaitServedBy(next);
  }
}
