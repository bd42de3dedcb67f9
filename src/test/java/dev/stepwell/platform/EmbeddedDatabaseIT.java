package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Drills on the packaged application with its embedded database. */
class EmbeddedDatabaseIT {

  private Path directory = Path.of("target");

  @BeforeEach
  void startInAnEmptyDirectory(TestInfo test) throws IOException {
    directory = StepwellProcess.emptyDirectory(test);
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
      StepwellProcess.awaitEnd(server);
      assertThat(stepwell.output())
          .contains("stepwell stopped")
          .doesNotContain("ERROR", "WARN  [io.agroal");
      assertThat(Files.readString(stepwell.dataDirectory().resolve("postgresql.log")))
          .contains("database system is shut down");
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
}
