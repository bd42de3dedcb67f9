package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** While every worker thread has something else to do, reads and evaluations go on. */
@QuarkusTest
@TestProfile(WithoutWorkersTest.FewWorkers.class)
class WithoutWorkersTest {

  private static final int WORKERS = 3;
  private static final String EVALUATIONS = "/api/v1/conditions/sciatica/pathway/evaluations";

  /** So few that they can all be kept busy. */
  public static class FewWorkers extends OneRelease {

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
      overrides.put("quarkus.thread-pool.max-threads", "" + WORKERS);
      return overrides;
    }
  }

  private final CountDownLatch busy = new CountDownLatch(WORKERS);
  private final CountDownLatch end = new CountDownLatch(1);

  @BeforeEach
  void keepAllBusy() throws InterruptedException {
    for (int i = 0; i < WORKERS; i++) {
      Infrastructure.getDefaultExecutor().execute(this::beBusy);
    }
    assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private void beBusy() {
    busy.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void letThemGo() {
    end.countDown();
  }

  @Test
  @Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
  void every_read_of_what_is_in_memory_is_answered() {
    Walk.with("release=1");
    Map<String, Reply> first = Walk.all();
    Map<String, Reply> again = Walk.all();

    assertThat(first).hasSizeGreaterThan(100);
    assertThat(again.keySet()).isEqualTo(first.keySet());
    assertThat(Ask.get("/api/v1/search?q=siatica").status()).isEqualTo(200);
    assertThat(Ask.get("/api/v1/conditions/siatica").status()).isEqualTo(404);
  }

  @Test
  @Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
  void so_is_every_evaluation() {
    assertThat(Ask.post(EVALUATIONS, "{}").status()).isEqualTo(200);
    assertThat(Ask.postInPieces(EVALUATIONS, "application/json", "{}").status()).isEqualTo(200);
    assertThat(Ask.post(EVALUATIONS, "{\"trials\": 1}").status()).isEqualTo(422);
  }
}
