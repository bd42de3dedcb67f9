package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.release.Editions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renderings that take long have a few threads of their own, and a failure strands nobody. */
@QuarkusTest
@TestProfile(OneRelease.class)
class LongRenderingsTest {

  private static final String KEY = "GET_CATALOG/";

  @Inject Editions editions;

  @ParameterizedTest
  @MethodSource("dev.stepwell.api.NoThread#executors")
  void what_found_no_thread_can_be_asked_again(Executor full) {
    Renditions renditions = none();

    assertThatThrownBy(() -> later(renditions, full).join()).hasRootCauseMessage("no thread");
    assertThat(later(renditions, Runnable::run)).isCompletedWithValueMatching(it -> it != null);
  }

  @Test
  void who_gives_up_takes_it_from_nobody() {
    Renditions renditions = none();
    List<Runnable> tasks = new ArrayList<>();

    later(renditions, tasks::add).cancel(false);
    CompletableFuture<Rendition> patient = later(renditions, tasks::add);
    later(renditions, tasks::add).cancel(false);
    assertThat(tasks).hasSize(1).allSatisfy(Runnable::run);

    assertThat(patient).isCompletedWithValueMatching(it -> it != null);
  }

  @Test
  void what_failed_can_be_asked_again() {
    Renditions renditions = none();

    assertThatThrownBy(
            () ->
                renditions
                    .later(
                        KEY,
                        () -> {
                          throw new StackOverflowError();
                        },
                        Runnable::run)
                    .toCompletableFuture()
                    .join())
        .hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(later(renditions, Runnable::run)).isCompletedWithValueMatching(it -> it != null);
  }

  @Test
  void so_many_wait_and_the_next_one_is_refused() {
    LongRenderings threads = new LongRenderings(new SimpleMeterRegistry());
    CountDownLatch end = new CountDownLatch(1);
    try {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  threads.execute(() -> await(end));
                }
              })
          .isInstanceOf(RejectedExecutionException.class);
    } finally {
      end.countDown();
      threads.end();
    }
  }

  private Renditions none() {
    return new Renditions(
        editions.current(), LocalDate.EPOCH, 1 << 20, StatsCounter.disabledStatsCounter());
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CompletableFuture<Rendition> later(Renditions renditions, Executor executor) {
    return renditions
        .later(KEY, () -> TestRenditions.of(new byte[0]), executor)
        .toCompletableFuture();
  }
}
