package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.LockedTable;
import dev.stepwell.testing.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renderings that need releases which are not in memory, while the database does not answer. */
@QuarkusTest
@TestProfile(WaitingForReleasesTest.Alone.class)
class WaitingForReleasesTest {

  /** Its releases are nobody else's. */
  public static class Alone extends ManyReleases {}

  private static final String CATALOG = "/api/v1/catalog?";
  private static final String REFUSED = "stepwell_threads_refused_total{threads=\"past-editions\"}";

  @Inject TestReleases releases;
  @Inject Editions editions;
  @Inject DataSource dataSource;

  private int newest;

  /** Each time others, of which none but the newest is in memory. */
  @BeforeEach
  void publish() {
    for (int i = 0; i < 4; i++) {
      newest = editions.current().release().number() + 1;
      releases.publish(
          Edit.set(
              editions.current().catalog(),
              EntryType.CONDITION,
              "sciatica",
              "summary",
              "Leg pain, as release %d tells it.".formatted(newest)));
    }
  }

  @AfterEach
  void bring_the_database_back() {
    EmbeddedDatabaseResource.startServer();
  }

  @Test
  void other_long_renderings_are_done_meanwhile() throws Exception {
    List<CompletableFuture<Reply>> waiting;
    try (LockedTable locked = new LockedTable(dataSource, "release")) {
      waiting =
          Stream.of(diff(newest - 1), diff(newest - 2), CATALOG + "since=" + (newest - 1))
              .map(WaitingForReleasesTest::ask)
              .toList();
      locked.awaitReader();
      Thread.sleep(500); // The others have come by now, too.

      assertThat(ask(diff(newest) + "?from=" + newest).get(2, TimeUnit.SECONDS).status())
          .isEqualTo(200);
      assertThat(ask(CATALOG + "release=" + newest).get(2, TimeUnit.SECONDS).status())
          .isEqualTo(200);

      assertThat(waiting).noneMatch(CompletableFuture::isDone);
    }
    for (CompletableFuture<Reply> reply : waiting) {
      assertThat(reply.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void where_one_is_read_and_sixteen_wait_for_it_the_next_is_told_to_come_again() throws Exception {
    int first = newest;
    for (int i = 0; i < 5; i++) {
      publish();
    }
    try (LockedTable conditions = new LockedTable(dataSource, "condition_revision")) {
      editions.load(first);
      conditions.awaitReader();
      IntStream.rangeClosed(first + 1, first + 16).forEach(editions::load);

      int next = first + 17;
      for (String target :
          List.of(
              "/api/v1/conditions?release=" + next,
              "/api/v1/conditions/sciatica/pathway?release=" + next,
              diff(next + 1),
              CATALOG + "since=" + next,
              "/compare?from=%d&to=%d".formatted(next, next + 1))) {
        Reply refused = Ask.get(target);
        assertThat(refused.status()).as(target).isEqualTo(503);
        assertThat(refused.header("Retry-After")).as(target).isEqualTo("1");
        assertThat(refused.text()).as(target).contains("too much to do");
      }
      // Two releases may have been asked for to compare them.
      assertThat(Metrics.value(REFUSED)).isBetween(5.0, 6.0);
    }
    Eventually.holds(
        () -> assertThat(Ask.get("/api/v1/conditions?release=" + first).status()).isEqualTo(200));
  }

  @Test
  void without_the_database_the_earlier_release_is_told_first_and_before_it_what_cannot_be() {
    EmbeddedDatabaseResource.stopServer();

    assertAway(diff(newest - 1), newest - 2);
    assertAway(diff(newest - 1) + "?from=" + (newest - 3), newest - 3);
    assertAway(CATALOG + "since=" + (newest - 1), newest - 1);
    assertThat(Ask.get(diff(newest + 1)).status()).isEqualTo(404);
    assertThat(Ask.get(diff(newest - 1) + "?from=" + newest).status()).isEqualTo(400);
    assertThat(Ask.get(diff(newest - 1) + "?from=" + (newest + 1)).status()).isEqualTo(404);
    assertThat(Ask.get(CATALOG + "since=" + (newest + 1)).status()).isEqualTo(404);
  }

  private static void assertAway(String target, int release) {
    Reply away = Ask.get(target);
    assertThat(away.status()).as(target).isEqualTo(503);
    assertThat(away.header("Retry-After")).as(target).isEqualTo("5");
    assertThat(away.json().get("detail").asText())
        .startsWith("Release %d is not in memory".formatted(release));
  }

  private static String diff(int release) {
    return "/api/v1/releases/" + release + "/diff";
  }

  private static CompletableFuture<Reply> ask(String target) {
    return CompletableFuture.supplyAsync(() -> Ask.get(target), task -> new Thread(task).start());
  }
}
