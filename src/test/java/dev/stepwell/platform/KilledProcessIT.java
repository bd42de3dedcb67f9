package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Drills on the packaged application: kill -9. */
class KilledProcessIT {

  private Path directory = Path.of("target");

  @BeforeEach
  void startInAnEmptyDirectory(TestInfo test) throws IOException {
    directory = StepwellProcess.emptyDirectory(test);
  }

  @Test
  void killedWithItsServerLeftBehindItComesBackWithTheSameData() throws Exception {
    try (StepwellProcess first = StepwellProcess.start(directory).ready()) {
      createTable(first);
      insert(first, 1);
      String evaluation = first.evaluation();

      first.kill();

      ProcessHandle orphan = first.server();
      assertThat(orphan.isAlive()).isTrue();
      try (StepwellProcess second = StepwellProcess.start(directory).ready()) {
        StepwellProcess.awaitEnd(orphan);
        assertThat(rows(second)).isEqualTo(1);
        assertThat(second.evaluation()).isEqualTo(evaluation);
      }
    }
  }

  @Test
  void killedTogetherWithItsServerItHasEveryRowThatWasAcknowledged() throws Exception {
    try (StepwellProcess first = StepwellProcess.start(directory).ready()) {
      createTable(first);
      AtomicInteger acknowledged = new AtomicInteger();
      // On a thread of its own: the common pool may have but one, and that tells of ended
      // processes.
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(
              () -> insertUntilItFails(first, acknowledged), task -> new Thread(task).start());
      Eventually.holds(() -> assertThat(acknowledged).hasValueGreaterThanOrEqualTo(200));

      first.kill();
      first.killServer();
      writer.join();

      try (StepwellProcess second = StepwellProcess.start(directory).ready()) {
        // One more may have been written, and the answer lost.
        assertThat(rows(second)).isBetween(acknowledged.get(), acknowledged.get() + 1);
      }
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
}
