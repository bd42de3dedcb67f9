package dev.stepwell.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OPTIONS says of a path is what its document says, and what a refusal says. */
@QuarkusTest
class EveryMethodTest {

  private static final String READ_ONLY = "GET, HEAD, OPTIONS";

  @Test
  void options_and_a_wrong_method_tell_the_methods_of_the_document() throws IOException {
    List<String> wrong = new ArrayList<>();
    var document = given().accept("application/json").get("/q/openapi").asByteArray();
    new ObjectMapper()
        .readTree(document)
        .get("paths")
        .properties()
        .forEach(
            path -> {
              var methods = new TreeSet<String>(List.of("OPTIONS"));
              path.getValue().fieldNames().forEachRemaining(it -> methods.add(upper(it)));
              if (methods.contains("GET")) {
                methods.add("HEAD");
              }
              String allowed = String.join(", ", methods);
              String address =
                  path.getKey().replace("{number}", "1").replaceAll("\\{[^}]+}", "sciatica");
              compare(wrong, "OPTIONS " + address, allowed, 200, operator().options(address));
              compare(wrong, "PATCH " + address, allowed, 405, operator().patch(address));
            });

    assertThat(wrong).isEmpty();
  }

  private static String upper(String method) {
    return method.toUpperCase(java.util.Locale.ROOT);
  }

  private static void compare(
      List<String> wrong, String request, String allowed, int status, Response answer) {
    if (answer.statusCode() != status || !allowed.equals(answer.header("Allow"))) {
      wrong.add(
          "%s: %d, Allow: %s, not %s"
              .formatted(request, answer.statusCode(), answer.header("Allow"), allowed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/api/v1/nowhere", "/api/v1/conditions/sciatica/nowhere"})
  void where_there_is_nothing_nothing_has_options(String path) {
    Response answer = operator().options(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/openapi", "/q/metrics"})
  void nobody_writes_to_the_pages_of_the_operator(String path) {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      Response answer = given().body("x").request(method, path);

      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.header("Allow")).as(method).isEqualTo(READ_ONLY);
      assertThat(answer.contentType()).as(method).isEqualTo("application/problem+json");
    }
    assertThat(given().get(path).statusCode()).isEqualTo(200);
    assertThat(given().head(path).statusCode()).isEqualTo(200);
  }

  private static RequestSpecification operator() {
    return given().header("Authorization", Tokens.bearer("olga", "operator", "editor", "reviewer"));
  }
}
