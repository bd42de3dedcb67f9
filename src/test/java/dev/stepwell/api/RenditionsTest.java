package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.release.Editions;
import dev.stepwell.testing.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was rendered is kept while it is light enough. */
@QuarkusTest
@TestProfile(OneRelease.class)
class RenditionsTest {

  private static final int BODY = 10_000;
  private static final int ROOM_FOR = 20;

  @Inject Editions editions;

  @Test
  void they_never_weigh_more_than_they_may_for_long() {
    Renditions renditions =
        new Renditions(
            editions.current(),
            LocalDate.EPOCH,
            (long) ROOM_FOR * BODY,
            StatsCounter.disabledStatsCounter());

    for (int i = 0; i < 10 * ROOM_FOR; i++) {
      renditions.get("GET_PATHWAY/" + i, RenditionsTest::rendition);
    }

    Eventually.holds(() -> assertThat(renditions.size()).isBetween(ROOM_FOR / 2, ROOM_FOR));
  }

  private static Rendition rendition() {
    return TestRenditions.of(new byte[BODY]);
  }
}
