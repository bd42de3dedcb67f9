package dev.stepwell.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command that a test runs: from {@code target/tools}, where CI installs, from the path, or from
 * where Debian keeps servers.
 */
public final class Tool {

  private static final Path INSTALLED = Path.of("target", "tools", "node_modules", ".bin");

  private static final Path POSTGRESQL = Path.of("/usr", "lib", "postgresql");

  private final Path executable;

  private Tool(Path executable) {
    this.executable = executable;
  }

  /** The tool of this name; the test that calls it says {@link RequiresTool}. */
  public static Tool named(String name) {
    return new Tool(find(name).orElseThrow(() -> new IllegalStateException(name + " is missing")));
  }

  /** The {@code java} of the JDK that the tests run on: no test needs to require it. */
  public static Tool java() {
    return new Tool(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** Where it is. */
  public Path path() {
    return executable;
  }

  static Optional<Path> find(String name) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return find(
        name,
        Stream.of(Stream.of(INSTALLED.toString()), split(path), servers())
            .flatMap(directories -> directories)
            .toList());
  }

  static Optional<Path> find(String name, List<String> directories) {
    return directories.stream()
        .map(directory -> Path.of(directory, name).toAbsolutePath())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** On the path of root only, or of nobody: every version of PostgreSQL has a directory. */
  private static Stream<String> servers() {
    String[] versions = Objects.requireNonNullElse(POSTGRESQL.toFile().list(), new String[0]);
    return Stream.concat(
        Stream.of("/usr/sbin"),
        Stream.of(versions)
            .sorted(Comparator.reverseOrder())
            .map(version -> POSTGRESQL.resolve(version).resolve("bin").toString()));
  }

  private static Stream<String> split(String path) {
    return Stream.of(path.split(File.pathSeparator, -1)).filter(part -> !part.isEmpty());
  }

  /** Runs it in the project directory, at most ten minutes, with no input. */
  public Result run(String... arguments) {
    try {
      Path out = Files.createTempFile("tool", ".out");
      Path err = Files.createTempFile("tool", ".err");
      try {
        return run(out, err, arguments);
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(executable + " was interrupted", e);
    }
  }

  private Result run(Path out, Path err, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(executable.toString()), Stream.of(arguments)).toList();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " did not end within ten minutes");
    }
    return new Result(process.exitValue(), text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** How a run ended, and what it wrote. */
  public record Result(int exit, String out, String err) {}
}
