package dev.stepwell.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.Keycloak;
import dev.stepwell.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged application with a real Keycloak, by nothing but the configuration that the README
 * names.
 */
@Tag("keycloak")
class KeycloakIT {

  private static final String DESK = "editorial-desk";
  private static final String AUDIT = "/api/v1/audit";
  private static final String REQUESTS = "/api/v1/change-requests";

  private static Keycloak keycloak;
  private static StepwellProcess stepwell;

  @BeforeAll
  static void start() throws Exception {
    keycloak = Keycloak.start();
    Path directory = Path.of("target", "drills", "keycloak").toAbsolutePath();
    Directories.delete(directory);
    Files.createDirectories(directory);
    stepwell =
        StepwellProcess.start(
                StepwellProcess.PACKAGED,
                directory,
                Map.of(
                    "QUARKUS_OIDC_AUTH_SERVER_URL",
                    keycloak.realm(),
                    "STEPWELL_EVALUATIONS_PARTNERS_ONLY",
                    "true"))
            .ready();
  }

  @AfterAll
  static void stop() throws IOException {
    try {
      stepwell.close();
    } finally {
      keycloak.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"anna, 403", "ben, 403", "peter, 403", "olga, 200"})
  void who_logs_in_has_the_role_of_the_realm_and_no_other(String user, int status) {
    assertThat(as(user).get(AUDIT).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"anna, 403", "ben, 403", "olga, 403", "peter, 200"})
  void partners_alone_evaluate(String user, int status) {
    Response answer =
        as(user)
            .contentType("application/json")
            .body("{}")
            .post("/api/v1/conditions/sciatica/pathway/evaluations");

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void a_token_for_another_application_is_none_here() {
    String token = keycloak.token("olga", "another-app");

    assertThat(bearer(token).get(AUDIT).statusCode()).isEqualTo(401);
  }

  @Test
  void neither_is_a_changed_one_nor_one_of_another_provider_nor_none() {
    String token = keycloak.token("olga", DESK);

    assertThat(bearer(token.substring(0, token.length() - 8) + "AAAAAAAA").get(AUDIT).statusCode())
        .isEqualTo(401);
    assertThat(bearer(Tokens.of("olga", "operator")).get(AUDIT).statusCode()).isEqualTo(401);
    assertThat(given().port(stepwell.port()).get(AUDIT).statusCode()).isEqualTo(401);
  }

  @Test
  void the_audit_names_who_was_refused_as_the_realm_knows_them() throws Exception {
    as("anna").get(AUDIT + "?who=nobody").then().statusCode(403);

    // It is noted after the answer.
    Response answer =
        Eventually.get(
            () -> {
              Response noted = as("olga").get(AUDIT + "?who=anna&action=listAudit&limit=1");
              assertThat(noted.jsonPath().getString("items[0].by.name")).isEqualTo("anna");
              return noted;
            });
    assertThat(answer.jsonPath().getString("items[0].by.client")).isEqualTo(DESK);
    assertThat(answer.jsonPath().getString("items[0].by.subject")).matches("[0-9a-f-]{36}");
  }

  @Test
  void what_one_proposes_another_approves_and_everybody_reads() {
    String proposal =
        Body.titled("Plainer words")
            .put(EntryType.CONDITION, "tendonitis", it -> it.put("summary", "A sore tendon."))
            .toString();
    json("ben", proposal).post(REQUESTS).then().statusCode(403);
    Response created = json("anna", proposal).post(REQUESTS);
    created.then().statusCode(201).body("author", equalTo("anna"));
    String self = created.header("Location");
    String preview = "/api/v1/conditions/tendonitis?changeRequest=" + created.path("id");

    given().port(stepwell.port()).get(preview).then().statusCode(401);
    as("ben").get(preview).then().statusCode(200).body("summary", equalTo("A sore tendon."));
    as("anna").post(self + "/submit").then().statusCode(200);
    as("anna").post(self + "/approve").then().statusCode(403);
    as("ben").post(self + "/approve").then().statusCode(200).body("release", equalTo(2));

    given()
        .port(stepwell.port())
        .get("/api/v1/conditions/tendonitis")
        .then()
        .statusCode(200)
        .header("Catalog-Release", "2")
        .body("summary", equalTo("A sore tendon."));
    as("olga")
        .get(AUDIT + "?outcome=done&target=" + self)
        .then()
        .body(
            "items.action",
            contains("approveChangeRequest", "submitChangeRequest", "createChangeRequest"))
        .body("items.by.name", contains("ben", "anna", "anna"));
  }

  @Test
  void who_has_both_roles_still_needs_somebody_else() {
    String proposal =
        Body.titled("Words of my own")
            .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "A nerve that hurts."))
            .toString();
    String self = json("dora", proposal).post(REQUESTS).header("Location");
    as("dora").post(self + "/submit").then().statusCode(200);

    as("dora").post(self + "/approve").then().statusCode(409);
    as("ben").get(self).then().statusCode(200).body("state", equalTo("submitted"));
  }

  private static RequestSpecification json(String user, String body) {
    return as(user).contentType("application/json").body(body);
  }

  private static RequestSpecification as(String user) {
    return bearer(keycloak.token(user, DESK));
  }

  private static RequestSpecification bearer(String token) {
    return given().port(stepwell.port()).header("Authorization", "Bearer " + token);
  }
}
