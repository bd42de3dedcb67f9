package dev.stepwell.api;

import static dev.stepwell.problem.ProblemBody.assertThatIs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.audit.Audit;
import dev.stepwell.audit.OwnAudit;
import dev.stepwell.identity.Caller;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.testing.SetClock;
import dev.stepwell.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OwnAudit.class)
class AuditResourceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Audit audit;
  @Inject SetClock clock;

  /** Nobody else has it, so that each test sees its own entries alone. */
  private final String anna = "anna-" + UUID.randomUUID();

  @Test
  void an_entry_says_who_did_what_when_and_from_where() throws IOException {
    clock.set(Instant.parse("2026-11-24T09:00:00.123456Z"));
    done("approveChangeRequest", "/api/v1/change-requests/7", "release 12");

    JsonNode answer = body(read("who=" + anna));

    JsonNode entry = answer.at("/items/0");
    assertThat(answer.get("total").asInt()).isOne();
    assertThat(answer.has("next")).isFalse();
    assertThat(entry.get("id").asLong()).isPositive();
    assertThat(entry.get("traceId").asText()).matches("[0-9a-f]{32}");
    assertThat(entry.toString())
        .contains(
            """
            "at":"2026-11-24T09:00:00.123456Z","outcome":"done","action":"approveChangeRequest",\
            "target":"/api/v1/change-requests/7",\
            "by":{"name":"%1$s","subject":"s-%1$s","client":"editor-app"},\
            "address":"192.0.2.1","times":1,"detail":"release 12",\
            """
                .formatted(anna));
  }

  @Test
  void each_filter_keeps_what_it_says() throws IOException {
    Instant noon = Instant.parse("2026-11-24T12:00:00Z");
    clock.set(noon);
    done("createChangeRequest", "/api/v1/change-requests/7", "");
    clock.set(noon.plusSeconds(1));
    done("approveChangeRequest", "/api/v1/change-requests/7/approve", "");
    clock.set(noon.plusSeconds(2));
    done("recallRelease", "/api/v1/change-requests/70", "");

    assertThat(targets("")).containsExactly("70", "7/approve", "7");
    assertThat(targets("&action=recallRelease")).containsExactly("70");
    assertThat(targets("&outcome=done")).hasSize(3);
    assertThat(targets("&outcome=refused")).isEmpty();
    assertThat(targets("&target=/api/v1/change-requests/7")).containsExactly("7/approve", "7");
    assertThat(targets("&target=/api/v1/change-requests/%25")).isEmpty();
    assertThat(targets("&from=2026-11-24T12:00:01Z")).containsExactly("70", "7/approve");
    assertThat(targets("&to=2026-11-24T12:00:01Z")).containsExactly("7");
    assertThat(targets("&from=2026-11-24T13:00:01%2B01:00&to=2026-11-24T12:00:02Z"))
        .containsExactly("7/approve");
    assertThat(body(read("who=" + anna.toUpperCase(Locale.ROOT))).get("total").asInt())
        .isEqualTo(3);
    assertThat(body(read("who=s-" + anna)).get("total").asInt()).isEqualTo(3);
  }

  @Test
  void pages_lead_through_all_of_it_newest_first_whatever_is_added_meanwhile() throws IOException {
    IntStream.range(0, 7).forEach(i -> done("act", "/api/v1/change-requests/" + i, ""));

    List<String> seen = new ArrayList<>();
    String next = "/api/v1/audit?limit=3&who=" + anna;
    while (!next.isEmpty()) {
      Response page = get(next);
      JsonNode body = body(page);
      body.get("items").forEach(it -> seen.add(it.get("target").asText()));
      next = body.path("next").asText();
      assertThat(page.header("Link"))
          .isEqualTo(next.isEmpty() ? null : "<%s>; rel=\"next\"".formatted(next));
      done("act", "/api/v1/change-requests/later", "");
    }

    assertThat(seen)
        .containsExactlyElementsOf(
            IntStream.of(6, 5, 4, 3, 2, 1, 0)
                .mapToObj(i -> "/api/v1/change-requests/" + i)
                .collect(Collectors.toList()));
  }

  @Test
  void nobody_keeps_it() {
    Response answer = read("who=" + anna);

    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(answer.header("ETag")).isNull();
    assertThat(answer.contentType()).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "who=,               who,     invalid-value",
    "outcome=dne,        outcome, unknown-value",
    "from=yesterday,     from,    invalid-value",
    "to=2026-11-24,      to,      invalid-value",
    "limit=201,          limit,   invalid-value",
    "cursor=nonsense,    cursor,  invalid-cursor",
    "release=1,          release, unknown-parameter",
    "action=a&action=b,  action,  repeated-parameter",
  })
  void a_parameter_that_it_does_not_take_is_a_400(String query, String parameter, String code) {
    Response answer = read(query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(parameter);
    assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
  }

  @Test
  void a_cursor_belongs_to_its_filters_and_not_to_the_size_of_its_page() throws IOException {
    IntStream.range(0, 3).forEach(i -> done("act", "/api/v1/change-requests/" + i, ""));
    String cursor =
        body(read("limit=1&who=" + anna)).get("next").asText().replaceAll(".*cursor=", "");

    assertThat(read("limit=2&who=" + anna + "&cursor=" + cursor).statusCode()).isEqualTo(200);
    assertThat(read("limit=1&who=ben&cursor=" + cursor).jsonPath().getString("errors[0].detail"))
        .isEqualTo("This cursor belongs to another query. Begin again without it.");
  }

  @Test
  void while_the_database_is_away_it_is_a_503() {
    EmbeddedDatabaseResource.stopServer();
    try {
      Response answer = read("limit=1");

      assertThatIs(
          """
          {"type":"/problems/unavailable","title":"Unavailable","status":503,
          "detail":"The database is away. Try again later, with the same Idempotency-Key if there was one. Reads of the current release and evaluations go on.",
          "instance":"/api/v1/audit","traceId":"TRACE"}\
          """,
          answer);
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    } finally {
      EmbeddedDatabaseResource.startServer();
    }
  }

  private void done(String action, String target, String detail) {
    Caller caller = new Caller("s-" + anna, anna, Set.of(), Optional.of("editor-app"), "192.0.2.1");
    QuarkusTransaction.requiringNew().run(() -> audit.done(caller, action, target, detail));
  }

  /** The ends of the targets of this test's own entries that pass these filters too. */
  private List<String> targets(String filters) throws IOException {
    List<String> targets = new ArrayList<>();
    body(read("who=" + anna + filters))
        .get("items")
        .forEach(
            it -> targets.add(it.get("target").asText().replace("/api/v1/change-requests/", "")));
    return targets;
  }

  private static Response read(String query) {
    return get("/api/v1/audit?" + query);
  }

  private static Response get(String target) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", Tokens.bearer("olga", "operator"))
        .get(target);
  }

  private static JsonNode body(Response answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.asByteArray());
  }
}
