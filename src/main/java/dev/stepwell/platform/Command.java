package dev.stepwell.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own commands, never as root, which PostgreSQL refuses. */
final class Command {

  /**
   * A new user namespace: whoever is root outside is nobody in it, and still owns the files, so
   * that nothing has to change hands.
   */
  private static final List<String> AS_NOBODY = List.of("unshare", "--user", "--");

  private final Path output;

  /**
   * @param output where the commands write, from the start each time. Not a pipe: a server that
   *     inherits it would keep it open.
   */
  Command(Path output) {
    this.output = output;
  }

  /** Runs it to its end, and says whether it succeeded. */
  boolean succeeds(List<String> command) throws IOException {
    return run(unprivileged(command)) == 0;
  }

  /**
   * Runs it to its end.
   *
   * @throws DatabaseStartException with what it said, if it failed
   */
  void check(List<String> command) throws IOException {
    if (!succeeds(command)) {
      throw new DatabaseStartException(
          "The embedded PostgreSQL cannot be set up (%s): %s"
              .formatted(Path.of(command.get(0)).getFileName(), complaint()));
    }
  }

  /** What the last command complained about, in one line. */
  String complaint() throws IOException {
    List<String> said = Files.readAllLines(output);
    return said.stream()
        .filter(line -> line.contains("error: "))
        .findFirst()
        .orElse(said.isEmpty() ? "it gave no reason" : said.get(said.size() - 1));
  }

  private List<String> unprivileged(List<String> command) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return command;
    }
    if (!canBeNobody()) {
      throw new DatabaseStartException(
          "PostgreSQL does not run as root, and 'unshare --user' is not to be had here: run Stepwell as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL");
    }
    List<String> prefixed = new ArrayList<>(AS_NOBODY);
    prefixed.addAll(command);
    return prefixed;
  }

  private boolean canBeNobody() {
    try {
      List<String> nothing = new ArrayList<>(AS_NOBODY);
      nothing.add("true");
      return run(nothing) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private int run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      process.getOutputStream().close();
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + command.get(0), e);
    }
  }
}
