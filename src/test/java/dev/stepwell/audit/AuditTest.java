package dev.stepwell.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.testing.Ear;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.SetClock;
import dev.stepwell.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

@QuarkusTest
@TestProfile(OwnAudit.class)
class AuditTest {

  @Inject AuditTable table;
  @Inject DataSource dataSource;
  @Inject SetClock clock;
  @Inject MeterRegistry metrics;

  private final Ear ear = Ear.at("dev.stepwell.audit");

  /** Nobody else has it, so that each test sees its own entries alone. */
  private final String name = "anna-" + UUID.randomUUID();

  @BeforeEach
  void much_later() {
    clock.set(clock.instant().plus(Duration.ofDays(1)));
  }

  @AfterEach
  void stop_listening() {
    ear.close();
  }

  @Test
  void what_is_done_is_a_row_and_a_line() {
    as(name, "editor")
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .post("/api/v1/audited/done")
        .then()
        .statusCode(200);

    assertThat(entries(1))
        .containsExactly(
            new Deed(
                clock.instant(),
                Outcome.DONE,
                "doThis",
                "/api/v1/audited/done",
                Optional.of(new Deed.Who("id-of-" + name, name)),
                Optional.of("tests"),
                "127.0.0.1",
                Optional.empty(),
                1,
                "part \"one\"",
                "4bf92f3577b34da6a3ce929d0e0e4736"));
    assertThat(lines(name, 1))
        .containsExactly(
            "audit outcome=done action=doThis target=\"/api/v1/audited/done\" name=\"%1$s\""
                    .formatted(name)
                + " subject=\"id-of-%1$s\" client=\"tests\" address=\"127.0.0.1\"".formatted(name)
                + " detail=\"part \\\"one\\\"\" trace=4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 412, 422, 428})
  void what_is_refused_is_not_done_and_a_row_and_a_line_of_its_own(int status) {
    as(name, "editor").post("/api/v1/audited/" + status).then().statusCode(status);

    assertThat(entries(1))
        .extracting(Deed::outcome, Deed::action, Deed::target, Deed::status, Deed::detail)
        .containsExactly(
            tuple(Outcome.REFUSED, "doThis", "/api/v1/audited/" + status, Optional.of(status), ""));
    assertThat(lines(name, 1))
        .singleElement()
        .asString()
        .contains("outcome=refused", "status=" + status);
  }

  @Test
  void what_fails_is_told_apart_from_what_is_refused() {
    as(name, "editor").post("/api/v1/audited/503").then().statusCode(503);

    assertThat(entries(1)).extracting(Deed::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void who_has_not_the_role_is_named() {
    as(name, "partner").post("/api/v1/audited/done").then().statusCode(403);
    as(name, "partner").get("/api/v1/audited/done").then().statusCode(403);
    as(name, "partner").patch("/api/v1/audited/nowhere/at/all?secret=1").then().statusCode(403);

    assertThat(entries(3))
        .extracting(Deed::action, Deed::target)
        .containsExactlyInAnyOrder(
            tuple("doThis", "/api/v1/audited/done"),
            tuple("readThis", "/api/v1/audited/done"),
            tuple("none", "/api/v1/audited/nowhere/at/all"));
  }

  @Test
  void a_read_of_what_is_not_there_is_no_refusal() {
    as(name, "editor").get("/api/v1/audited/404").then().statusCode(404);
    as(name, "editor").post("/api/v1/audited/nothing").then().statusCode(200);
    as(name, "editor").post("/api/v1/audited/409").then().statusCode(409);

    assertThat(entries(1)).extracting(Deed::target).containsExactly("/api/v1/audited/409");
  }

  @Test
  void nothing_is_noted_outside_of_a_transaction() {
    as(name, "editor").post("/api/v1/audited/unbound").then().statusCode(500);

    assertThat(entries(1)).extracting(Deed::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void strangers_are_noted_one_by_one_for_a_while_and_then_counted() {
    var target = "/api/v1/audited/" + UUID.randomUUID();
    var refusals = metrics.counter("stepwell.refusals", "status", "401");
    var before = refusals.count();
    for (int i = 0; i < Strangers.AT_ONCE + 30; i++) {
      given().header("Authorization", "Bearer nonsense").post(target).then().statusCode(401);
    }
    Eventually.holds(() -> assertThat(refusals.count()).isEqualTo(before + Strangers.AT_ONCE + 30));
    clock.set(clock.instant().plus(Strangers.PERIOD));
    given().post(target).then().statusCode(401);

    var noted = beneath(target, Strangers.AT_ONCE + 1);
    assertThat(noted).hasSize(Strangers.AT_ONCE + 1);
    assertThat(noted).allMatch(it -> it.who().isEmpty() && it.status().equals(Optional.of(401)));
    assertThat(noted.get(0).times()).isEqualTo(31);
    assertThat(noted.subList(1, noted.size())).allMatch(it -> it.times() == 1);
    assertThat(lines(target, Strangers.AT_ONCE + 1))
        .hasSize(Strangers.AT_ONCE + 1)
        .last()
        .asString()
        .contains("status=401 times=31 ");
    assertThat(given().get("/q/metrics").asString())
        .contains("stepwell_refusals_total{status=\"401\"}");
  }

  @Test
  void a_proxy_that_is_trusted_says_where_a_request_comes_from() {
    as(name, "partner")
        .header("X-Forwarded-For", "203.0.113.7")
        .post("/api/v1/audited/done")
        .then()
        .statusCode(403);

    assertThat(entries(1)).extracting(Deed::address).containsExactly("203.0.113.7");
  }

  @Test
  void what_a_proxy_passes_on_stays_short_and_on_its_line() {
    as(name, "partner")
        .header("X-Forwarded-For", "203.0.113.7\" outcome=done " + "x".repeat(500))
        .post("/api/v1/audited/done")
        .then()
        .statusCode(403);

    assertThat(entries(1)).allMatch(it -> it.address().length() <= 100);
    lines(name, 1);
    assertThat(ear.lines())
        .as("a line that is forged need not have the name")
        .filteredOn(it -> it.contains("audit ") && !isOfAnotherTest(it))
        .singleElement()
        .asString()
        .contains(name)
        .doesNotContain("7\" outcome=done", "\n", "\r");
  }

  @ParameterizedTest
  @CsvSource({
    "done,    null, null, null, 1, audit_entry_done_by_somebody",
    "done,    's',  'n',  403,  1, audit_entry_status",
    "refused, 's',  null, 403,  1, audit_entry_who",
    "refused, 's',  'n',  403,  2, audit_entry_times",
    "other,   's',  'n',  403,  1, audit_entry_outcome",
  })
  void a_row_that_says_nothing_or_too_much_is_none(
      String outcome, String subject, String name, String status, int times, String constraint) {
    var insert =
        """
        insert into audit_entry (at, outcome, action, target, subject, name, address, status,
          times, detail, trace_id)
        values (now(), '%s', 'a', '/t', %s, %s, '', %s, %d, '', '')
        """
            .formatted(outcome, quoted(subject), quoted(name), status, times);

    assertRefused(insert, constraint);
  }

  @Test
  void no_token_no_body_and_no_query_is_in_the_table_or_the_log() throws SQLException {
    try (var everything = Ear.at("")) {
      var token = Tokens.of(name, "partner");
      given()
          .header("Authorization", "Bearer " + token)
          .contentType("application/json")
          .body("{\"secret\": \"marijkebrandt\"}")
          .put("/api/v1/audited/done?q=marijkebrandt")
          .then()
          .statusCode(403);
      entries(1);

      assertThat(everything.lines())
          .anyMatch(it -> it.contains(name))
          .noneMatch(it -> it.contains("marijkebrandt") || it.contains(token));
    }
    assertThat(text("select * from audit_entry where name = '" + name + "'"))
        .contains(name)
        .doesNotContain("marijkebrandt")
        .doesNotContain("eyJ");
  }

  @Test
  void while_the_database_is_away_a_refusal_is_answered_and_in_the_log() {
    EmbeddedDatabaseResource.stopServer();
    try {
      as(name, "partner").post("/api/v1/audited/done").then().statusCode(403);
      as(name, "editor").post("/api/v1/audited/done").then().statusCode(503);

      assertThat(lines(name, 2))
          .hasSize(2)
          .anyMatch(it -> it.contains("outcome=refused") && it.contains("status=403"))
          .anyMatch(it -> it.contains("outcome=failed") && it.contains("status=503"));
    } finally {
      EmbeddedDatabaseResource.startServer();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set name = 'ben'",
        "delete from audit_entry",
        "truncate audit_entry"
      })
  void nobody_changes_or_removes_a_row(String statement) {
    as(name, "editor").post("/api/v1/audited/done").then().statusCode(200);

    assertRefused(statement, "append_only");
  }

  private void assertRefused(String statement, String constraint) {
    assertThatThrownBy(() -> text(statement))
        .isInstanceOfSatisfying(
            PSQLException.class,
            refused ->
                assertThat(Objects.requireNonNull(refused.getServerErrorMessage()).getConstraint())
                    .isEqualTo(constraint));
  }

  /** As SQL; the parameters of a test lose their own quotes. */
  private static String quoted(String text) {
    return text.equals("null") ? text : "'" + text + "'";
  }

  /** What was logged of deeds of this name or target: lines, too, are written after the answer. */
  private List<String> lines(String about, int expected) {
    return Eventually.get(
        () -> {
          var lines =
              ear.lines().stream()
                  .filter(it -> it.startsWith("audit ") && it.contains("=\"" + about + "\""))
                  .toList();
          assertThat(lines).hasSizeGreaterThanOrEqualTo(expected);
          return lines;
        });
  }

  /** Its line may come late. */
  private boolean isOfAnotherTest(String line) {
    return line.contains(" name=\"anna-") && !line.contains(name);
  }

  private static RequestSpecification as(String name, String... roles) {
    return given().header("Authorization", Tokens.bearer(name, roles));
  }

  /** What this test's own caller did and tried, newest first. */
  private List<Deed> entries(int expected) {
    return awaited(
        new AuditFilter(
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        expected);
  }

  private List<Deed> beneath(String target, int expected) {
    return awaited(
        new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(target)),
        expected);
  }

  /** Refusals are written after their answer. */
  private List<Deed> awaited(AuditFilter filter, int expected) {
    Eventually.holds(() -> assertThat(table.count(filter)).isGreaterThanOrEqualTo(expected));
    return table.before(Long.MAX_VALUE, filter, 100).stream().map(AuditEntry::deed).toList();
  }

  private String text(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var text = new StringBuilder();
      if (statement.execute()) {
        try (var rows = statement.getResultSet()) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              text.append(rows.getString(i)).append(' ');
            }
          }
        }
      }
      return text.toString();
    }
  }
}
