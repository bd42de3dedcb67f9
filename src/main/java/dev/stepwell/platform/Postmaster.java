package dev.stepwell.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server that a cluster's {@code postmaster.pid} names. The file outlives a killed server, and
 * its process id may by now be anybody's.
 *
 * @param cluster the server's data directory
 * @param pid the process id that the file gives
 * @param port the port that the file gives; 0 if it does not say yet
 */
record Postmaster(Path cluster, long pid, int port) {

  private static final int PORT_LINE = 3;

  /** Beyond the process ids of Linux (2^22) and macOS (99999), so surely nobody's. */
  private static final String NOBODYS_PID = "99999999";

  /** What the file says; empty without a file, or with one that is not PostgreSQL's. */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(cluster));
      long pid = lines.isEmpty() ? 0 : number(lines.get(0));
      long port = lines.size() > PORT_LINE ? number(lines.get(PORT_LINE)) : 0;
      return pid == 0 ? Optional.empty() : Optional.of(new Postmaster(cluster, pid, (int) port));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether that process lives and is a PostgreSQL server on this cluster. */
  boolean isServing() {
    return ProcessHandle.of(pid).map(ProcessHandle::info).filter(this::isOurs).isPresent();
  }

  /**
   * Makes the file name nobody, if the process id belongs to a stranger: PostgreSQL would take the
   * stranger for its own and refuse to start. The file stays, since its shared memory key is
   * PostgreSQL's second guard against two servers on one cluster.
   */
  void disownStranger() throws IOException {
    if (ProcessHandle.of(pid).isPresent() && !isServing()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file(cluster)));
      lines.set(0, NOBODYS_PID);
      Files.write(file(cluster), lines);
    }
  }

  private boolean isOurs(ProcessHandle.Info process) {
    return process.command().filter(Postmaster::isPostgres).isPresent()
        && process
            .arguments()
            .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
            .orElse(true); // Windows does not tell the arguments
  }

  private static boolean isPostgres(String command) {
    return Path.of(command).getFileName().toString().startsWith("postgres");
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  private static long number(String line) {
    String digits = line.strip();
    return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
  }
}
