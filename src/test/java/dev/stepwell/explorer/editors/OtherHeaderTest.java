package dev.stepwell.explorer.editors;

import static dev.stepwell.explorer.editors.Forms.LIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Behind a proxy that turns its cookie into a header with a token: a form is not let in by that.
 */
@QuarkusTest
@TestProfile(OtherHeaderTest.OtherHeader.class)
class OtherHeaderTest {

  private static final String HEADER = "X-Forwarded-Access-Token";

  public static class OtherHeader implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.oidc.token.header", HEADER);
    }
  }

  @Test
  void the_token_of_the_form_counts_alone() {
    assertThat(sent("not-a-token", Tokens.of("ben", "reviewer")).statusCode()).isEqualTo(401);
    assertThat(sent("", Tokens.of("ben", "reviewer")).statusCode()).isEqualTo(401);
    Response page = sent(Tokens.of("ben", "reviewer"), Tokens.of("anna", "editor"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("ben").doesNotContain("anna");
  }

  private static Response sent(String token, String ofTheProxy) {
    return given()
        .header(HEADER, ofTheProxy)
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParam("token", token)
        .post(LIST);
  }
}
