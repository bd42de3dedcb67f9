package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.api.representation.Json;
import dev.stepwell.api.representation.PathwayView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.testing.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** What was rendered is kept while it is light enough. */
@QuarkusTest
@TestProfile(OneRelease.class)
class RenditionsTest {

  private static final int BODY = 10_000;
  private static final int ROOM_FOR = 20;

  private static final int KEY = 64;

  /** Of a heap of 512 MiB, in which {@code maxMemory} does not count one survivor space. */
  private static final double ROOM =
      (512 - 17) * 1024 * 1024 / (double) EditionRenditions.SHARE_OF_LIVE;

  @Inject Editions editions;
  @Inject EditionRenditions ofEditions;

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

  @Test
  void there_is_room_for_ten_thousand_pathways_in_a_heap_of_512_MiB() {
    assertThat(10_000 * mean(it -> it.weight() + ReadyAnswer.WEIGHT)).isLessThan(ROOM);
  }

  @Test
  void there_is_room_for_nine_thousand_that_are_asked_for_compressed_too() {
    assertThat(9_000 * mean(it -> it.compressed().weight() + 2 * ReadyAnswer.WEIGHT))
        .isLessThan(ROOM);
  }

  /** Of the weights of the built-in pathways, each with its key. */
  private double mean(ToIntFunction<Rendition> weight) {
    return Slugs.ofConditions().stream()
        .map(this::pathway)
        .mapToInt(it -> weight.applyAsInt(it) + 2 * KEY)
        .average()
        .orElseThrow();
  }

  private Rendition pathway(String condition) {
    Edition edition = editions.current();
    Reading reading = new Reading(edition, LocalDate.EPOCH);
    byte[] body = Json.bytes(PathwayView.of(reading, condition), edition.release());
    return Rendition.of(body, Instant.EPOCH, Map.of(), reading.dependencies());
  }

  @Test
  void what_is_compressed_for_a_request_is_weighed_anew() {
    String target = "/api/v1/conditions?q=weighed&limit=7";
    Ask.get(target, "Accept-Encoding", "identity");
    long plain = ofEditions.weight();

    Reply compressed = Ask.get(target, "Accept-Encoding", "gzip");

    assertThat(ofEditions.weight()).isEqualTo(plain + compressed.bytes().length);
    Ask.get(target, "Accept-Encoding", "gzip");
    assertThat(ofEditions.weight()).isEqualTo(plain + compressed.bytes().length);
  }

  @Test
  void lines_that_heads_have_in_common_are_kept_once() {
    List<ReadyAnswer.Header> one = ready("\"1\"").headers();
    List<ReadyAnswer.Header> other = ready("\"2\"").headers();

    assertThat(line(one, "Vary")).isSameAs(line(other, "Vary"));
    assertThat(line(one, "ETag")).isNotEqualTo(line(other, "ETag"));
  }

  private static ReadyAnswer.Header line(List<ReadyAnswer.Header> head, String name) {
    return head.stream().filter(it -> it.name().toString().equals(name)).findFirst().orElseThrow();
  }

  private static ReadyAnswer ready(String tag) {
    return ReadyAnswer.of(
        Response.ok().header("ETag", tag).header("Vary", "Accept, Accept-Encoding").build(), false);
  }

  private static Rendition rendition() {
    return TestRenditions.of(new byte[BODY]);
  }
}
