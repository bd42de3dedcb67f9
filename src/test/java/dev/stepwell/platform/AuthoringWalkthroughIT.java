package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** docs/authoring.md, run as it stands there against the packaged service. */
class AuthoringWalkthroughIT {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

  @Test
  void every_command_is_answered_as_the_document_says(TestInfo test) throws Exception {
    Path directory = StepwellProcess.emptyDirectory(test);
    try (StepwellProcess stepwell =
        StepwellProcess.start(
                StepwellProcess.PACKAGED,
                directory,
                Map.of("QUARKUS_PROFILE", "dev", "QUARKUS_HTTP_HOST", "localhost"))
            .ready()) {
      List<String> lines = script().lines().toList();

      String said = run(directory, String.join("\n", lines), stepwell.port());

      List<String> promised = lines.stream().filter(it -> it.startsWith("# ")).toList();
      assertThat(promised).hasSizeGreaterThan(10);
      int from = 0;
      for (String promise : promised) {
        int found = said.indexOf(promise.substring(2), from);
        assertThat(found).as("%s after %s in%n%s", promise, from, said).isNotNegative();
        from = found;
      }
    }
  }

  private static String script() throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("docs", "authoring.md")))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.joining());
  }

  /** All of it in one shell, which ends at the first command that fails. */
  private static String run(Path directory, String script, int port) throws Exception {
    Path file = directory.resolve("walk.sh");
    Files.writeString(file, script.replace("localhost:8080", "localhost:" + port));
    Path output = directory.resolve("walk.txt");
    Process shell =
        new ProcessBuilder("bash", "-euo", "pipefail", file.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(shell.waitFor()).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }
}
