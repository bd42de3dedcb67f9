package dev.stepwell.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Default deny: every operation of the document that is served is called without a token, and with
 * each kind of bad one. What is not public is refused before anything else of it is looked at.
 */
@QuarkusTest
class EveryOperationTest {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "options", "head");
  private static final List<String> ALL_ROLES =
      List.of("editor", "reviewer", "operator", "partner");

  /**
   * @param roles those that it needs; empty: it is public
   * @param open whether no credential is enough
   */
  private record Operation(
      String method, String path, String id, List<String> roles, boolean open, JsonNode described) {

    Operation withQuery(String query) {
      return new Operation(method, path + "?" + query, id, roles, open, described);
    }

    /** A request with garbage in every place but the credential. */
    Response send(RequestSpecification given) {
      return given
          .contentType("text/garbage")
          .header("If-Match", "garbage")
          .header("Last-Event-ID", "garbage")
          .body(method.equals("GET") ? "" : "{garbage")
          .request(method, path.replaceAll("\\{[^}]+}", "no-such-thing"));
    }
  }

  @TestFactory
  Stream<DynamicTest> an_operation_with_a_role_is_a_401_without_a_valid_token() throws IOException {
    return guarded()
        .map(
            it ->
                dynamicTest(
                    it.id(),
                    () -> {
                      assertRefused(it.send(given()), "no token");
                      Tokens.bad(ALL_ROLES.toArray(String[]::new))
                          .forEach((fault, token) -> assertRefused(it.send(bearer(token)), fault));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> it_is_a_403_with_a_token_of_any_other_role() throws IOException {
    return guarded()
        .map(
            it ->
                dynamicTest(
                    it.id(),
                    () -> {
                      List<String> others = new ArrayList<>(ALL_ROLES);
                      others.removeAll(it.roles());
                      Response answer =
                          it.send(bearer(Tokens.of("eve", others.toArray(String[]::new))));
                      assertThat(answer.statusCode()).isEqualTo(403);
                      assertThat(answer.contentType()).isEqualTo("application/problem+json");
                      assertThat(answer.header("WWW-Authenticate"))
                          .contains("error=\"insufficient_scope\"");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> with_each_of_its_roles_it_is_neither() throws IOException {
    return guarded()
        .map(
            it ->
                dynamicTest(
                    it.id(),
                    () ->
                        it.roles()
                            .forEach(
                                role ->
                                    assertThat(it.send(bearer(Tokens.of("eve", role))).statusCode())
                                        .as(role)
                                        .isNotIn(401, 403))));
  }

  @TestFactory
  Stream<DynamicTest> a_public_one_is_never_refused_for_a_token() throws IOException {
    return operations().stream()
        .filter(Operation::open)
        .map(
            it ->
                dynamicTest(
                    it.id(),
                    () -> {
                      int status = it.send(given()).statusCode();
                      assertThat(status).isNotIn(401, 403);
                      Tokens.bad("editor")
                          .forEach(
                              (fault, token) ->
                                  assertThat(it.send(bearer(token)).statusCode())
                                      .as(fault)
                                      .isEqualTo(status));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_preview_needs_a_role_whatever_is_previewed() throws IOException {
    return operations().stream()
        .filter(it -> it.open() && it.described().has("x-roles-of-previews"))
        .map(it -> it.withQuery("changeRequest=no-such-thing"))
        .map(
            it ->
                dynamicTest(
                    it.id(),
                    () -> {
                      assertRefused(it.send(given()), "no token");
                      Tokens.bad("editor")
                          .forEach((fault, token) -> assertRefused(it.send(bearer(token)), fault));
                      assertThat(it.send(bearer(Tokens.of("eve", "partner"))).statusCode())
                          .isEqualTo(403);
                      assertThat(it.send(bearer(Tokens.of("eve", "editor"))).statusCode())
                          .isNotIn(401, 403);
                    }));
  }

  @Test
  void every_public_read_has_previews_but_the_news_and_the_search() throws IOException {
    assertThat(operations().stream().filter(it -> it.open() && it.method().equals("GET")))
        .filteredOn(it -> !List.of("search", "streamReleases").contains(it.id()))
        .filteredOn(it -> !it.described().has("x-roles-of-previews"))
        .extracting(Operation::id)
        .isEmpty();
  }

  @Test
  void every_operation_says_for_whom_it_is_in_three_ways_that_agree() throws IOException {
    assertThat(operations()).hasSizeGreaterThan(20);
    for (Operation it : operations()) {
      boolean isPublic = it.roles().isEmpty();
      boolean isRefusing = !isPublic || it.described().has("x-roles-of-previews");
      assertThat(it.described().has("x-roles")).as("roles of %s", it.id()).isTrue();
      assertThat(it.open() || !isPublic).as("%s is for somebody", it.id()).isTrue();
      assertThat(it.described().get("description").asText())
          .as(it.id())
          .contains(isPublic ? "Public: it needs no token." : "the role " + it.roles().get(0));
      assertThat(it.described().get("responses").has("401")).as(it.id()).isEqualTo(isRefusing);
      assertThat(it.described().get("responses").has("403")).as(it.id()).isEqualTo(isRefusing);
    }
  }

  @Test
  void what_is_public_is_what_we_mean_to_be_public() throws IOException {
    assertThat(operations().stream().filter(it -> !it.method().equals("GET") && it.open()))
        .extracting(Operation::id)
        .as("of what is sent, only histories are for everybody")
        .containsExactly("evaluatePathway");
  }

  private static Stream<Operation> guarded() throws IOException {
    return operations().stream().filter(it -> !it.open());
  }

  private static void assertRefused(Response answer, String fault) {
    assertThat(answer.statusCode()).as(fault).isEqualTo(401);
    assertThat(answer.contentType()).as(fault).isEqualTo("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).as(fault).startsWith("Bearer realm=");
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static List<Operation> operations() throws IOException {
    JsonNode document =
        new ObjectMapper()
            .readTree(given().accept(ContentType.JSON).get("/q/openapi").asByteArray());
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> it : path.getValue().properties()) {
        if (METHODS.contains(it.getKey())) {
          operations.add(operation(it.getKey(), path.getKey(), it.getValue()));
        }
      }
    }
    return operations;
  }

  private static Operation operation(String method, String path, JsonNode it) {
    List<String> roles = new ArrayList<>();
    it.path("x-roles").forEach(role -> roles.add(role.asText()));
    boolean open =
        StreamSupport.stream(it.path("security").spliterator(), false).anyMatch(JsonNode::isEmpty);
    return new Operation(
        method.toUpperCase(Locale.ROOT), path, it.get("operationId").asText(), roles, open, it);
  }
}
