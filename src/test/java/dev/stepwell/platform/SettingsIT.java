package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packaged application says of settings that are none. */
class SettingsIT {

  private Path directory = Path.of("target");

  @BeforeEach
  void startInAnEmptyDirectory(TestInfo test) throws IOException {
    directory = StepwellProcess.emptyDirectory(test);
  }

  @ParameterizedTest
  @CsvSource({
    "STEPWELL_FOLLOW_POLL_INTERVAL, soon, stepwell.follow.poll-interval (STEPWELL_FOLLOW_POLL_INTERVAL) must be a duration",
    "STEPWELL_EMBEDDED_DATABASE_PORT, 65536, stepwell.embedded-database.port (STEPWELL_EMBEDDED_DATABASE_PORT) must be a port",
    "STEPWELL_ROLES_EDITOR, '', stepwell.roles.editor (STEPWELL_ROLES_EDITOR) must be one or more names",
    "STEPWELL_FOLOW_LISTEN, true, STEPWELL_FOLOW_LISTEN is no setting of Stepwell. Did you mean \"STEPWELL_FOLLOW_LISTEN\"?",
    "QUARKUS_DATASOURCE_JDBC_URL, postgres, quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL) must be an address",
    "QUARKUS_DATASOURCE_JDBC_MAX_SIZE, many, quarkus.datasource.jdbc.max-size (QUARKUS_DATASOURCE_JDBC_MAX_SIZE) must be a whole number",
    "QUARKUS_LOG_LEVEL, LOUD, quarkus.log.level (QUARKUS_LOG_LEVEL) must be a level",
    "QUARKUS_SHUTDOWN_TIMEOUT, soon, quarkus.shutdown.timeout (QUARKUS_SHUTDOWN_TIMEOUT) must be a duration",
  })
  void oneThatIsWrongStopsTheStartInOneLine(String variable, String value, String line)
      throws Exception {
    try (StepwellProcess stepwell =
        StepwellProcess.start(StepwellProcess.PACKAGED, directory, Map.of(variable, value))) {
      assertThat(stepwell.exitCode()).isEqualTo(1);
      assertThat(stepwell.output()).isEmpty();
      assertThat(stepwell.errors()).hasLineCount(1).startsWith(line);
      assertThat(stepwell.dataDirectory()).doesNotExist();
    }
  }

  @Test
  void itStartsWithOnesThatAreRight() throws Exception {
    Map<String, String> variables =
        Map.of(
            "STEPWELL_FOLLOW_LISTEN", "false",
            "STEPWELL_RELEASE_STREAM_HEARTBEAT", "1M",
            "STEPWELL_ROLES_EDITOR", "author,chief",
            "QUARKUS_SHUTDOWN_TIMEOUT", "5S",
            "QUARKUS_LOG_LEVEL", "warning");
    try (StepwellProcess stepwell =
        StepwellProcess.start(StepwellProcess.PACKAGED, directory, variables).ready()) {
      assertThat(stepwell.isReady()).isTrue();
    }
  }

  @Test
  void whereThereAreTooFewDescriptorsForTheConnectionsThatAreSetItWarns() throws Exception {
    try (StepwellProcess stepwell =
        StepwellProcess.startWithDescriptors(
            1_000, directory, Map.of("STEPWELL_MOST_CONNECTIONS", "500"))) {
      stepwell
          .ready()
          .awaitOutput(
              "500 connections are to be answered (STEPWELL_MOST_CONNECTIONS), but the descriptors"
                  + " of the process are enough for 400 only: all of them take ulimit -n 1150");
    }
  }

  @Test
  void whereThereAreEnoughItDoesNot() throws Exception {
    try (StepwellProcess stepwell =
        StepwellProcess.startWithDescriptors(
            1_150, directory, Map.of("STEPWELL_MOST_CONNECTIONS", "500"))) {
      assertThat(stepwell.ready().output()).doesNotContain("STEPWELL_MOST_CONNECTIONS");
    }
  }
}
