package dev.stepwell.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on the cluster of a data directory, driven by its own {@code pg_ctl}. It
 * holds nothing in memory: any number of these may speak of the same server, also across class
 * loaders.
 */
final class PostgresServer {

  static final String ADMINISTRATOR = "postgres";

  private static final String PATIENCE_SECONDS = "120";
  private static final int ATTEMPTS = 3;

  /** Given on the command line, where they win over every file and over ALTER SYSTEM. */
  private static final List<String> OPTIONS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=40",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "log_checkpoints=off");

  private final PostgresBinaries binaries;
  private final DataDirectory data;
  private final Command command;

  PostgresServer(PostgresBinaries binaries, DataDirectory data) {
    this.binaries = binaries;
    this.data = data;
    this.command = new Command(data.commandOutput());
  }

  /** Makes the cluster, unless there is one, which must then be of this PostgreSQL's version. */
  void prepareCluster() throws IOException {
    if (Files.isDirectory(data.cluster())) {
      checkCluster();
      return;
    }
    Directories.delete(data.unfinishedCluster());
    data.createPassword();
    command.check(
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + data.unfinishedCluster(),
            "--username=" + ADMINISTRATOR,
            "--pwfile=" + data.passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    Files.move(data.unfinishedCluster(), data.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The port of the running server; empty if none is running. */
  Optional<Integer> port() throws IOException {
    return Postmaster.of(data.cluster()).filter(Postmaster::isServing).map(Postmaster::port);
  }

  /**
   * Starts the server and waits until it takes connections.
   *
   * @param wanted the port, or {@link EmbeddedDatabaseSettings#ANY_PORT}
   * @return the port
   */
  int start(int wanted) throws IOException {
    Optional<Postmaster> left = Postmaster.of(data.cluster());
    if (left.isPresent()) {
      left.get().disownStranger();
    }
    for (int attempt = 1; ; attempt++) {
      int port = wanted == EmbeddedDatabaseSettings.ANY_PORT ? freePort() : wanted;
      long logBefore = Files.exists(data.log()) ? Files.size(data.log()) : 0;
      if (command.succeeds(pgCtl("start", "-l", data.log().toString(), "-o", options(port)))) {
        return port;
      }
      String reason = lastComplaint(logBefore);
      if (attempt == ATTEMPTS || !mayPass(reason, wanted)) {
        throw new DatabaseStartException(
            "The embedded PostgreSQL did not start on port %d: %s (more in %s)"
                .formatted(port, reason, data.log()));
      }
      pause();
    }
  }

  /** Stops the server, if one runs: at once for its clients, with all that they were promised. */
  void stop() throws IOException {
    if (port().isPresent() && !command.succeeds(stopCommand())) {
      // Not the gentle way, but as safe: the next start recovers.
      command.check(pgCtl("stop", "-m", "immediate"));
    }
  }

  /** The command that {@link #stop} runs, for use where no more classes can be loaded. */
  List<String> stopCommand() {
    return pgCtl("stop", "-m", "fast");
  }

  private List<String> pgCtl(String action, String... more) {
    return Stream.concat(
            Stream.of(
                binaries.program("pg_ctl"),
                action,
                "--wait",
                "--timeout=" + PATIENCE_SECONDS,
                "--pgdata=" + data.cluster()),
            Stream.of(more))
        .toList();
  }

  private static String options(int port) {
    return OPTIONS.stream().collect(Collectors.joining(" -c ", "-p " + port + " -c ", ""));
  }

  private void checkCluster() throws IOException {
    String written = Files.readString(data.cluster().resolve("PG_VERSION")).strip();
    String ours = binaries.majorVersion();
    if (!written.equals(ours)) {
      throw new DatabaseStartException(
          "The data in %s was written by PostgreSQL %s, this Stepwell has PostgreSQL %s: use the Stepwell that wrote it, or another STEPWELL_DATA_DIR"
              .formatted(data.path(), written, ours));
    }
  }

  /** Our free port was just taken, or a killed server takes its last breaths. */
  private static boolean mayPass(String reason, int wanted) {
    boolean portTaken = reason.contains("TCP/IP sockets");
    return (portTaken && wanted == EmbeddedDatabaseSettings.ANY_PORT)
        || reason.contains("shared memory");
  }

  private String lastComplaint(long from) throws IOException {
    if (!Files.exists(data.log())) {
      return command.complaint();
    }
    byte[] log = Files.readAllBytes(data.log());
    String since = new String(log, (int) from, (int) (log.length - from), StandardCharsets.UTF_8);
    Optional<String> complaint =
        since
            .lines()
            .filter(line -> line.matches(".*(FATAL|PANIC|ERROR): .*"))
            .reduce((earlier, later) -> later)
            .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|ERROR): *", ""));
    return complaint.isPresent() ? complaint.get() : command.complaint();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
