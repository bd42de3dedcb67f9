package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The program without its API: the catalog as files, out and in. */
class SubcommandsIT {

  private Path directory = Path.of("target");

  /** What a run of the program printed, and how it ended. */
  private record Run(int exitCode, String output) {}

  @BeforeEach
  void make(TestInfo test) throws IOException {
    directory = StepwellProcess.emptyDirectory(test);
  }

  @AfterEach
  void stop() throws IOException {
    if (Files.exists(directory.resolve("data"))) {
      new PostgresServer(
              PostgresBinaries.unpackedIn(EmbeddedDatabaseResource.BINARIES),
              DataDirectory.of(directory.resolve("data")))
          .stop();
    }
  }

  @Test
  void what_is_exported_changes_nothing_and_what_is_edited_becomes_a_draft() throws Exception {
    Run export = run("export", "out");
    assertThat(export.exitCode()).as(export.output()).isZero();
    assertThat(export.output()).contains("Release 1: 22 files and their index.yaml in out");

    Run same = run("import", "out", "anna", "As it was");
    assertThat(same.exitCode()).as(same.output()).isZero();
    assertThat(same.output()).contains("22 of 22 files read", "Nothing differs");

    Run again = run("export", "out");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.output()).contains("out has files in it already");

    Path file = directory.resolve("out/conditions/tendonitis.yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("summary: .*", "summary: \"A sore tendon.\""));
    Run edited = run("import", "out", "anna", "Plainer words");
    assertThat(edited.exitCode()).as(edited.output()).isZero();
    assertThat(edited.output())
        .contains(
            "Change request 1 puts 1 entry and retires no entry; it is a draft of anna."
                + " Nobody can submit it before an identity provider is configured");
  }

  @Test
  void what_cannot_be_done_is_told_in_a_line_and_by_the_exit_code() throws Exception {
    Run unknown = run("publish");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.output()).startsWith("There is no subcommand \"publish\".").hasLineCount(1);

    Run help = run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.output()).contains("export DIRECTORY|FILE.zip").doesNotContain("INFO");
    assertThat(directory.resolve("data")).as("nothing was started").doesNotExist();

    Run nowhere = run("import", "nowhere", "anna", "Title");
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.output()).contains("nowhere cannot be read.");
  }

  private Run run(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                StepwellProcess.PACKAGED.resolve("quarkus-run.jar").toString()));
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder
        .environment()
        .put(
            "STEPWELL_EMBEDDED_DATABASE_BINARIES_DIR",
            EmbeddedDatabaseResource.BINARIES.toAbsolutePath().toString());
    int exitCode = builder.start().waitFor();
    return new Run(exitCode, Files.readString(output));
  }
}
