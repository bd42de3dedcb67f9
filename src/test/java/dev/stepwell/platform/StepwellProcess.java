package dev.stepwell.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInfo;

/** The packaged application as a process of its own, in a working directory of its own. */
final class StepwellProcess implements AutoCloseable {

  static final Path PACKAGED = Path.of("target", "quarkus-app").toAbsolutePath();

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path directory;
  private final Process process;
  private final int port;

  private StepwellProcess(Path directory, Process process, int port) {
    this.directory = directory;
    this.process = process;
    this.port = port;
  }

  static StepwellProcess start(Path directory) throws IOException {
    return start(PACKAGED, directory, Map.of());
  }

  static StepwellProcess start(Path application, Path directory, Map<String, String> environment)
      throws IOException {
    return start(List.of(), application, directory, environment);
  }

  /** With so many files and connections at most. */
  static StepwellProcess startWithDescriptors(
      int most, Path directory, Map<String, String> environment) throws IOException {
    List<String> shell = List.of("sh", "-c", "ulimit -n " + most + " && exec \"$@\"", "sh");
    return start(shell, PACKAGED, directory, environment);
  }

  private static StepwellProcess start(
      List<String> before, Path application, Path directory, Map<String, String> environment)
      throws IOException {
    String wanted = environment.get("QUARKUS_HTTP_PORT");
    int port = wanted == null ? FreePort.take() : Integer.parseInt(wanted);
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            application.resolve("quarkus-run.jar").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("stdout").toFile())
            .redirectError(directory.resolve("stderr").toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "STEPWELL_EMBEDDED_DATABASE_BINARIES_DIR",
                EmbeddedDatabaseResource.BINARIES.toAbsolutePath().toString()));
    builder.environment().putAll(environment);
    return new StepwellProcess(directory, builder.start(), port);
  }

  /** Beneath target, so that what a failed drill leaves can be read. */
  static Path emptyDirectory(TestInfo test) throws IOException {
    String name = test.getTestMethod().orElseThrow().getName();
    Path directory = Path.of("target", "drills", name).toAbsolutePath();
    Directories.delete(directory);
    return Files.createDirectories(directory);
  }

  /** Waits until it says that it is ready. */
  StepwellProcess ready() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isReady()) {
      assertThat(process.isAlive() && Instant.now().isBefore(end))
          .as("ready in time; said:%n%s%n%s", output(), errors())
          .isTrue();
      Thread.sleep(100);
    }
    return this;
  }

  /** Waits until it has said this: being ready comes before the last lines of the start. */
  void awaitOutput(String text) {
    Eventually.holds(() -> assertThat(output()).contains(text));
  }

  boolean isReady() throws InterruptedException {
    URI uri = uri("/q/health/ready");
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Its answer to a history of a fixed day. */
  String evaluation() {
    return given()
        .port(port)
        .contentType("application/json")
        .body(
            """
            {"trials": [{"treatment": "physical-therapy", "duration": "P8W",
                         "outcome": "insufficient-relief"}],
             "findings": {"cauda-equina": "absent"}, "evaluateFor": "2026-11-22"}
            """)
        .post("/api/v1/conditions/herniated-disc/pathway/evaluations")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** Waits for its end, and gives its exit code. */
  int exitCode() {
    assertThat(process.onExit()).succeedsWithin(PATIENCE);
    return process.exitValue();
  }

  /** The signal that Ctrl-C and a service manager end a process with, more or less. */
  void terminate() {
    process.destroy();
  }

  /** kill -9, of this process only. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** kill -9 of its database server, with all of the server's processes. */
  void killServer() throws Exception {
    ProcessHandle server = server();
    List<ProcessHandle> children = server.descendants().toList();
    server.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(server);
  }

  /** Waits until it runs no more; one that nobody has reaped yet has no command either. */
  static void awaitEnd(ProcessHandle process) {
    Eventually.holds(
        () -> assertThat(process.info().command()).as("process %d", process.pid()).isEmpty());
  }

  /** Its database server; it may outlive this process. */
  ProcessHandle server() throws IOException {
    return ProcessHandle.of(postmaster().pid()).orElseThrow();
  }

  Connection connect() throws IOException, SQLException {
    return DriverManager.getConnection(
        DatabaseRoles.jdbcUrl(postmaster().port(), DatabaseRoles.APPLICATION),
        DatabaseRoles.APPLICATION,
        data().password());
  }

  Path dataDirectory() {
    return directory.resolve("data").toAbsolutePath();
  }

  int port() {
    return port;
  }

  /** The address of a path of it. */
  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  long pid() {
    return process.pid();
  }

  String output() throws IOException {
    return Files.readString(directory.resolve("stdout"));
  }

  String errors() throws IOException {
    return Files.readString(directory.resolve("stderr"));
  }

  /** Leaves nothing running, whatever the test has done to it. */
  @Override
  public void close() throws IOException {
    terminate();
    exitCode();
    if (Files.exists(dataDirectory())) {
      new PostgresServer(PostgresBinaries.unpackedIn(EmbeddedDatabaseResource.BINARIES), data())
          .stop();
    }
  }

  private Postmaster postmaster() throws IOException {
    return Postmaster.of(data().cluster()).orElseThrow();
  }

  private DataDirectory data() throws IOException {
    return DataDirectory.of(dataDirectory());
  }
}
