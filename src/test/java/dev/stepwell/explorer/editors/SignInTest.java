package dev.stepwell.explorer.editors;

import static dev.stepwell.explorer.editors.Forms.LIST;
import static dev.stepwell.explorer.editors.Forms.encoded;
import static dev.stepwell.explorer.editors.Forms.look;
import static dev.stepwell.explorer.editors.Forms.post;
import static dev.stepwell.explorer.editors.Forms.review;
import static dev.stepwell.explorer.editors.Forms.summary;
import static dev.stepwell.explorer.editors.Forms.version;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.Editors;
import dev.stepwell.api.ManyReleases;
import dev.stepwell.testing.Ear;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in to the pages for editors, with what, and what is left of it. */
@QuarkusTest
@TestProfile(SignInTest.Alone.class)
class SignInTest {

  /** An application with the change requests of this test, and no others. */
  public static class Alone extends ManyReleases {}

  private static final String REALM = "Bearer realm=\"stepwell\"";

  @ParameterizedTest
  @ValueSource(strings = {LIST, LIST + "/7"})
  void a_get_asks_for_a_token_and_sends_it_in_a_body(String path) {
    Response page = given().get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("<form class=\"act\" method=\"post\" action=\"" + path + "\"")
        .contains("name=\"token\" type=\"password\" autocomplete=\"off\"")
        .contains("for “stepwell”");
    assertKeptNowhere(page);
  }

  @Test
  void an_answer_is_for_its_caller_alone() {
    String id = Editors.submitted(summary("For one alone", "sciatica", "A nerve."));
    String token = Tokens.of("ben", "reviewer");

    for (Response page :
        List.of(
            post(LIST, Map.of("token", token)),
            look(id, "ben", "reviewer"),
            look(id, "peter", "partner"),
            look("999999", "ben", "reviewer"),
            post(LIST, Map.of("token", "eyJ")))) {
      assertKeptNowhere(page);
    }
    assertThat(post(LIST, Map.of("token", token)).asString())
        .contains("type=\"hidden\" name=\"token\" value=\"" + token + "\"");
  }

  private static void assertKeptNowhere(Response page) {
    assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
    assertThat(page.header("Set-Cookie")).isNull();
    assertThat(page.header("ETag")).isNull();
    assertThat(page.asString())
        .doesNotContain(" style=", "<style")
        .doesNotContainPattern(" on\\w+=");
    // Each form is a POST, so no browser puts a field into an address.
    assertThat(page.asString()).doesNotContain("method=\"get\"").doesNotContain("?token");
  }

  static Map<String, String> badTokens() {
    return Tokens.bad("editor", "reviewer", "operator");
  }

  @Test
  void a_bad_token_is_a_401_that_asks_for_another_and_repeats_nothing() {
    String id = Editors.submitted(summary("Of nobody's business", "sciatica", "A nerve."));
    badTokens()
        .forEach(
            (fault, token) -> {
              for (Response page :
                  List.of(
                      post(LIST, Map.of("token", token)),
                      review(id, "approve", Map.of("version", version(id)), token))) {
                assertThat(page.statusCode()).as(fault).isEqualTo(401);
                assertThat(page.header("WWW-Authenticate"))
                    .as(fault)
                    .isEqualTo(REALM + ", error=\"invalid_token\"");
                assertThat(page.asString())
                    .as(fault)
                    .contains("The bearer token is not valid: it has expired", "type=\"password\"")
                    .doesNotContain(token, "Of nobody");
              }
            });
    assertThat(Forms.state(id)).isEqualTo("submitted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a b", "\u00e4", "<script>", "Bearer eyJ"})
  void what_can_be_no_token_is_refused_as_one_that_is_not_valid(String token) {
    Response page = post(LIST, Map.of("token", token));

    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.asString()).contains("is not valid").doesNotContain("Evil", "<script>");
  }

  @Test
  void without_a_token_it_is_a_401_whatever_the_header_says() {
    Response none = post(LIST, "");
    Response header =
        Forms.form()
            .header("Authorization", Tokens.bearer("ben", "reviewer"))
            .body("token=")
            .post(LIST);

    for (Response page : List.of(none, header)) {
      assertThat(page.statusCode()).isEqualTo(401);
      assertThat(page.header("WWW-Authenticate")).isEqualTo(REALM);
      assertThat(page.asString()).contains("Paste your access token first.");
    }
  }

  @Test
  void editors_reviewers_and_operators_come_in_and_others_do_not() {
    for (String role : List.of("editor", "reviewer", "operator")) {
      assertThat(post(LIST, Map.of("token", Tokens.of("rosa", role))).statusCode())
          .as(role)
          .isEqualTo(200);
    }
    Response partner = post(LIST, Map.of("token", Tokens.of("peter", "partner")));
    assertThat(partner.statusCode()).isEqualTo(403);
    assertThat(partner.asString())
        .contains("This needs the role editor, reviewer or operator; the token gives partner.");
    assertThat(post(LIST, Map.of("token", Tokens.of("nobody"))).statusCode()).isEqualTo(403);
  }

  @Test
  void the_list_is_cut_into_pages_by_state() {
    List<String> ids =
        IntStream.range(0, 51)
            .mapToObj(it -> Editors.draft(summary("Draft " + it, "sciatica", "Text " + it)))
            .toList();
    String token = Tokens.of("ben", "reviewer");

    String first = post(LIST, Map.of("token", token, "state", "draft")).asString();
    String second =
        post(LIST, Map.of("token", token, "state", "draft", "before", ids.get(1))).asString();

    assertThat(first)
        .contains("<option value=\"draft\" selected>", "formaction=\"" + LIST + "/" + ids.get(50))
        .contains("name=\"before\" value=\"" + ids.get(1) + "\"", "Older ones")
        .doesNotContain("formaction=\"" + LIST + "/" + ids.get(0) + "\"");
    assertThat(second)
        .contains("formaction=\"" + LIST + "/" + ids.get(0) + "\"")
        .doesNotContain("Draft 50");
    assertThat(post(LIST, Map.of("token", token, "state", "withdrawn")).asString())
        .contains("There is none");
  }

  @Test
  void a_form_has_the_fields_that_it_has() {
    String token = Tokens.of("ben", "reviewer");
    Response unknown = post(LIST, Map.of("token", token, "stat", "draft", "x", "y"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.asString())
        .contains("There is no such field in this form. Did you mean &quot;state&quot;?")
        .contains("It has token, state, before.");
    assertThat(post(LIST, Map.of("token", token, "state", "new")).asString())
        .contains("There are these: draft, submitted");
    assertThat(post(LIST, Map.of("token", token, "before", "-1")).statusCode()).isEqualTo(400);
    Response action = review("1", "publish", Map.of(), token);
    assertThat(action.statusCode()).isEqualTo(400);
    assertThat(action.asString()).contains("can be looked at, commented on");
    assertThat(review("1", "comment", Map.of("text", "a", "version", "b"), token).statusCode())
        .isEqualTo(400);
  }

  @Test
  void what_is_no_form_or_too_large_is_refused_before_it_is_looked_at() {
    String token = Tokens.of("ben", "reviewer");
    Response twice = post(LIST, "token=" + token + "&token=" + token);
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.asString()).doesNotContain(token);
    assertThat(post(LIST, "token=%zz").statusCode()).isEqualTo(400);
    assertThat(post(LIST, "token=" + "a".repeat(140_000)).statusCode()).isEqualTo(413);
    assertThat(given().contentType("application/json").body("{}").post(LIST).statusCode())
        .isEqualTo(415);
    assertThat(given().put(LIST).statusCode()).isEqualTo(405);
  }

  @Test
  void no_line_of_the_log_and_no_row_of_the_audit_has_the_token() {
    String name = "ben-" + UUID.randomUUID();
    String id = Editors.submitted(summary("Quietly", "sciatica", "A nerve."));
    String token = Tokens.of(name, "reviewer");
    String expired = badTokens().getOrDefault("expired", "none");
    try (Ear everything = Ear.at("")) {
      review(id, "approve", Map.of("version", "\"0-0\""), token);
      review(id, "reject", Map.of("version", version(id), "reason", "Hush."), token);
      review(id, "reject", Map.of(), expired);
      look(id, name, "partner");
      awaitEntries(name, 3);

      assertThat(everything.lines())
          .anyMatch(it -> it.contains(name))
          .noneMatch(it -> it.contains(token) || it.contains(expired) || it.contains("Hush."));
    }
    assertThat(awaitEntries(name, 3)).doesNotContain("eyJ", "Hush.");
  }

  @Test
  void the_audit_says_of_a_page_what_it_says_of_the_operation() {
    String byPage = "ben-" + UUID.randomUUID();
    String byApi = "ben-" + UUID.randomUUID();
    String one = Editors.submitted(summary("By page", "sciatica", "A nerve, by page."));
    String two = Editors.submitted(summary("By API", "spinal-stenosis", "A bursa, by API."));

    String token = Tokens.of(byPage, "reviewer");
    look(one, byPage, "partner");
    review(one, "approve", Map.of("version", "\"0-0\""), token);
    review(one, "comment", Map.of("text", "Fine."), token);
    review(one, "reject", Map.of("version", version(one), "reason", "No."), token);
    review(one, "approve", Map.of("version", version(one)), token);

    String path = Editors.REQUESTS + "/" + two;
    Editors.as(byApi, "partner").get(path);
    Editors.as(byApi, "reviewer").header("If-Match", "\"0-0\"").post(path + "/approve");
    sent(byApi, "{\"text\": \"Fine.\"}").post(path + "/comments");
    sent(byApi, "{\"reason\": \"No.\"}").post(path + "/reject");
    Editors.as(byApi, "reviewer").post(path + "/approve");

    assertThat(told(byPage, one))
        .hasSize(5)
        .contains("done rejectChangeRequest /api/v1/change-requests/ID null null tests")
        .contains("refused approveChangeRequest /api/v1/change-requests/ID/approve 412 null tests")
        .containsExactlyInAnyOrderElementsOf(told(byApi, two));
  }

  private static RequestSpecification sent(String who, String body) {
    return Editors.as(who, "reviewer").contentType("application/json").body(body);
  }

  private static List<String> told(String who, String id) {
    awaitEntries(who, 5);
    List<Map<String, Object>> items =
        Editors.olga().get("/api/v1/audit?who=" + who).jsonPath().getList("items");
    return items.stream()
        .map(
            it ->
                "%s %s %s %s %s %s"
                    .formatted(
                        it.get("outcome"),
                        it.get("action"),
                        String.valueOf(it.get("target")).replaceFirst("/" + id + "(?=/|$)", "/ID"),
                        it.get("status"),
                        it.get("detail"),
                        ((Map<?, ?>) it.getOrDefault("by", Map.of())).get("client")))
        .toList();
  }

  /** The row of a refusal is written after its answer. */
  private static String awaitEntries(String who, int expected) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    Response audit;
    do {
      audit = Editors.olga().get("/api/v1/audit?who=" + encoded(who));
    } while (audit.<Integer>path("total") < expected && System.nanoTime() < end);
    assertThat(audit.<Integer>path("total")).isEqualTo(expected);
    return audit.asString();
  }
}
