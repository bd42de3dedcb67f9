package dev.stepwell.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provider with roles of other names in another claim; and evaluations for partners only. */
@QuarkusTest
@TestProfile(OtherRolesTest.OtherRoles.class)
class OtherRolesTest {

  private static final String EVALUATIONS = "/api/v1/conditions/sciatica/pathway/evaluations";

  public static class OtherRoles implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.roles.role-claim-path", "realm_access/roles",
          "quarkus.oidc.token.principal-claim", "sub",
          "stepwell.roles.editor", "catalog-author,catalog-chief",
          "stepwell.roles.partner", "hospital",
          "stepwell.evaluations.partners-only", "true");
    }
  }

  @Test
  void the_configured_names_mean_our_roles() {
    for (var role : new String[] {"catalog-author", "catalog-chief"}) {
      assertThat(as(Tokens.withRealmRoles("anna", role)).asString())
          .startsWith("\"Caller[subject=id-of-anna, name=id-of-anna, roles=[EDITOR]");
    }
  }

  @Test
  void a_name_that_is_not_configured_means_nothing_wherever_it_stands() {
    assertThat(as(Tokens.withRealmRoles("anna", "editor", "Catalog-Author")).statusCode())
        .isEqualTo(403);
    assertThat(as(Tokens.of("anna", "catalog-author")).statusCode()).isEqualTo(403);
  }

  @Test
  void only_partners_evaluate_where_it_is_closed() {
    given().contentType("application/json").body("{}").post(EVALUATIONS).then().statusCode(401);
    evaluate(Tokens.withRealmRoles("anna", "catalog-author")).then().statusCode(403);
    evaluate(Tokens.withRealmRoles("peter", "hospital")).then().statusCode(200);
    given().get("/api/v1/conditions/sciatica/pathway").then().statusCode(200);
    given().get("/api/v1/conditions/sciatica/pathway/intake").then().statusCode(200);
  }

  @Test
  void pages_of_other_origins_may_still_ask_whether_they_may_evaluate() {
    given()
        .header("Origin", "https://a.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization, content-type")
        .options(EVALUATIONS)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Headers", containsString("Authorization"));
  }

  private static Response as(String token) {
    return given().header("Authorization", "Bearer " + token).get("/api/v1/guarded");
  }

  private static Response evaluate(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body("{}")
        .post(EVALUATIONS);
  }
}
