package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    try (Connection connection = dataSource.getConnection()) {
      holdReleases(connection);
      waiting =
          Stream.of(diff(newest - 1), diff(newest - 2), CATALOG + "since=" + (newest - 1))
              .map(WaitingForReleasesTest::ask)
              .toList();
      Thread.sleep(500); // They have come by now.

      assertThat(ask(diff(newest) + "?from=" + newest).get(2, TimeUnit.SECONDS).status())
          .isEqualTo(200);
      assertThat(ask(CATALOG + "release=" + newest).get(2, TimeUnit.SECONDS).status())
          .isEqualTo(200);

      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      connection.rollback();
    }
    for (CompletableFuture<Reply> reply : waiting) {
      assertThat(reply.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
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
        .startsWith("Release %d is not in memory, and the database did not".formatted(release));
  }

  /** Until the transaction ends, nobody reads which releases there are. */
  private static void holdReleases(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table release in access exclusive mode");
    }
  }

  private static String diff(int release) {
    return "/api/v1/releases/" + release + "/diff";
  }

  private static CompletableFuture<Reply> ask(String target) {
    return CompletableFuture.supplyAsync(() -> Ask.get(target), task -> new Thread(task).start());
  }
}
