package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.IdentityProvider;
import dev.stepwell.testing.RequiresTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Drill on the packaged application: its database is saved, lost with the whole server, and
 * restored on a new one, by the commands of docs/operations.md.
 */
@RequiresTool({"initdb", "pg_ctl", "pg_dump", "pg_restore", "psql", "createdb"})
class RestoreIT {

  private static final String PASSWORD = "of-the-service";
  private static final String CONDITION = "herniated-disc";
  private static final int RELEASES = 3;

  private final Desk desk = new Desk();
  private Path directory = Path.of("target");

  @Test
  void after_a_restore_every_representation_is_what_it_was_byte_for_byte(TestInfo test)
      throws Exception {
    directory = StepwellProcess.emptyDirectory(test);
    SortedMap<String, String> before;
    List<String> audit;
    try (DebianPostgres server = server("first")) {
      run("Create the database", server);
      try (StepwellProcess process = stepwell("before", server)) {
        publishThree(process);
        before = Representations.of(process, RELEASES);
        audit = audit(server);
      }
      run("Back up", server);
      server.lose();
    }

    try (DebianPostgres server = server("second")) {
      Instant start = Instant.now();
      run("Create the database", server);
      run("Restore", server);
      Duration restored = Duration.between(start, Instant.now());
      assertThat(audit(server)).hasSizeGreaterThan(4).isEqualTo(audit);
      try (StepwellProcess process = stepwell("after", server)) {
        System.out.printf(
            "Restored in %d ms, ready after %d ms; %d representations compared%n",
            restored.toMillis(), Duration.between(start, Instant.now()).toMillis(), before.size());
        SortedMap<String, String> after = Representations.of(process, RELEASES);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, answer) -> assertThat(after.get(path)).as(path).isEqualTo(answer));
        assertThatAllOfThemAreHere(before);
        assertThatTheRulesAreHere(server);
        assertThat(desk.approve(process, desk.submit(process, renamed("Once more"))))
            .isEqualTo(RELEASES + 1);
      }
    }
  }

  /** Three releases, of which the second is recalled, and one change that waits. */
  private void publishThree(StepwellProcess process) throws Exception {
    assertThat(desk.approve(process, desk.submit(process, renamed("Second")))).isEqualTo(2);
    desk.recall(process, 2);
    assertThat(desk.approve(process, desk.submit(process, renamed("Third")))).isEqualTo(RELEASES);
    desk.submit(process, renamed("Waiting"));
  }

  private static void assertThatAllOfThemAreHere(Map<String, String> answers) {
    assertThat(answers).hasSizeGreaterThan(500);
    assertThat(answers.get("/api/v1/conditions/" + CONDITION)).contains("\"Third\"");
    assertThat(answers.get("/api/v1/conditions/" + CONDITION + "?release=2"))
        .contains("\"Second\"", "etag=", "catalog-release-recalled=");
    assertThat(answers.get("/api/v1/conditions/" + CONDITION + "?release=1"))
        .contains("immutable")
        .doesNotContain("\"Second\"", "\"Third\"");
    assertThat(answers.values())
        .as("most of it")
        .filteredOn(it -> it.startsWith("200"))
        .hasSizeGreaterThan(answers.size() * 9 / 10);
  }

  private static void assertThatTheRulesAreHere(DebianPostgres server) throws SQLException {
    assertThatThrownBy(() -> strings(server, "update release set note = 'other' returning note"))
        .hasMessageContaining("published rows are never changed");
    assertThatThrownBy(() -> strings(server, "delete from audit_entry returning action"))
        .hasMessageContaining("never changed");
    assertThat(strings(server, "select tableowner from pg_tables where schemaname = 'public'"))
        .hasSizeGreaterThan(10)
        .containsOnly("stepwell");
    assertThat(strings(server, "select rolsuper from pg_roles where rolname = 'stepwell'"))
        .containsExactly("f");
  }

  private DebianPostgres server(String name) throws Exception {
    return DebianPostgres.start(Files.createDirectory(directory.resolve(name)));
  }

  private StepwellProcess stepwell(String name, DebianPostgres server) throws Exception {
    return StepwellProcess.start(
            StepwellProcess.PACKAGED,
            Files.createDirectory(directory.resolve(name)),
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                server.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                "stepwell",
                "QUARKUS_DATASOURCE_PASSWORD",
                PASSWORD,
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                IdentityProvider.url()))
        .ready();
  }

  /** Runs the commands of one section of the document; they end at the first that fails. */
  private void run(String section, DebianPostgres server) throws Exception {
    Path script = directory.resolve("commands.sh");
    Files.writeString(script, commands(section));
    Path output = directory.resolve("commands.txt");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-euo", "pipefail", script.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    shell.environment().putAll(server.administrator());
    shell.environment().put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);

    assertThat(shell.start().waitFor()).as(Files.readString(output)).isZero();
  }

  private static String commands(String section) throws Exception {
    Pattern blocks =
        Pattern.compile("(?ms)^### %s\\n(?:(?!^#).)*?^```sh\\n(.*?)^```$".formatted(section));
    List<MatchResult> found =
        blocks.matcher(Files.readString(Path.of("docs", "operations.md"))).results().toList();
    assertThat(found).as("the commands of " + section).hasSize(1);
    return found.get(0).group(1);
  }

  private static List<String> audit(DebianPostgres server) throws SQLException {
    return strings(server, "select a::text from audit_entry a order by 1");
  }

  private static List<String> strings(DebianPostgres server, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), "stepwell", PASSWORD);
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  private static Body renamed(String name) {
    Consumer<ObjectNode> change = condition -> condition.put("name", name);
    return Body.titled(name).put(EntryType.CONDITION, CONDITION, change);
  }
}
