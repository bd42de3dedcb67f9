package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Drill on the packaged application: several replicas of it start on one empty database. */
class ThreeReplicasIT {

  private Path directory = Path.of("target");

  @BeforeEach
  void startInAnEmptyDirectory(TestInfo test) throws IOException {
    directory = StepwellProcess.emptyDirectory(test);
  }

  @Test
  void replicasThatStartTogetherOnAnEmptyDatabaseMakeOneRelease() throws Exception {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(
            new EmbeddedDatabaseSettings(
                directory.resolve("database"),
                EmbeddedDatabaseResource.BINARIES,
                EmbeddedDatabaseSettings.ANY_PORT))) {
      List<StepwellProcess> replicas = new ArrayList<>();
      try {
        for (int i = 0; i < 3; i++) {
          replicas.add(start("replica-" + i, database));
        }
        for (StepwellProcess replica : replicas) {
          assertThat(replica.ready().output()).contains("Catalog release 1 is open");
        }
        assertThat(replicas.stream().map(StepwellProcess::evaluation).collect(Collectors.toSet()))
            .as("the same release, day and history")
            .hasSize(1);
        assertThat(strings(database, "select number || ' ' || note from release"))
            .containsExactly("1 First release");
        assertThat(strings(database, "select slug from pathway_revision"))
            .hasSize(16)
            .doesNotHaveDuplicates();
      } finally {
        for (StepwellProcess replica : replicas) {
          replica.close();
        }
      }
    }
  }

  private StepwellProcess start(String name, EmbeddedDatabase database) throws IOException {
    return StepwellProcess.start(
        StepwellProcess.PACKAGED,
        Files.createDirectory(directory.resolve(name)),
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME", database.username(),
            "QUARKUS_DATASOURCE_PASSWORD", database.password()));
  }

  private static List<String> strings(EmbeddedDatabase database, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }
}
