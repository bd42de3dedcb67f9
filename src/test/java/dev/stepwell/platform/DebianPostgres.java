package dev.stepwell.platform;

import dev.stepwell.testing.FreePort;
import dev.stepwell.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An empty PostgreSQL server of the installed packages, with nothing in it but its superuser. */
final class DebianPostgres implements AutoCloseable {

  private static final String PASSWORD = "for-the-drill";

  private final Path directory;
  private final Command command;
  private final int port;

  private DebianPostgres(Path directory, Command command, int port) {
    this.directory = directory;
    this.command = command;
    this.port = port;
  }

  /** Makes a new cluster in an empty directory and starts it. */
  static DebianPostgres start(Path directory) throws IOException {
    Path passwordFile = Files.writeString(directory.resolve("password"), PASSWORD);
    DebianPostgres server =
        new DebianPostgres(
            directory, new Command(directory.resolve("command.log")), FreePort.take());
    server.command.check(
        List.of(
            Tool.named("initdb").path().toString(),
            "--pgdata=" + server.cluster(),
            "--username=postgres",
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C"));
    server.pgCtl(
        "start",
        "-l",
        directory.resolve("server.log").toString(),
        "-o",
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(server.port));
    return server;
  }

  /** For psql and its like: where it is, and who may do anything there. */
  Map<String, String> administrator() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PGHOST", "127.0.0.1");
    environment.put("PGPORT", Integer.toString(port));
    environment.put("PGUSER", "postgres");
    environment.put("PGPASSWORD", PASSWORD);
    return environment;
  }

  /** The address of the service's database in it. */
  String jdbcUrl() {
    return DatabaseRoles.jdbcUrl(port, DatabaseRoles.APPLICATION);
  }

  private Path cluster() {
    return directory.resolve("cluster");
  }

  private void pgCtl(String action, String... more) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(Tool.named("pg_ctl").path().toString());
    arguments.addAll(List.of(action, "--wait", "--timeout=120", "--pgdata=" + cluster()));
    arguments.addAll(List.of(more));
    command.check(arguments);
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(cluster().resolve("postmaster.pid"))) {
      pgCtl("stop", "-m", "fast");
    }
  }

  /** As if its disk had burned. */
  void lose() throws IOException {
    pgCtl("stop", "-m", "immediate");
    Directories.delete(directory);
  }
}
