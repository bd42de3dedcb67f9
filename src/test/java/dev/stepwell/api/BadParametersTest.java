package dev.stepwell.api;

import static dev.stepwell.api.Refusal.assertIs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.problem.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that cannot be used: each is named, with what it may be. */
@QuarkusTest
@TestProfile(OneRelease.class)
class BadParametersTest {

  @AfterEach
  void an_ordinary_request_is_still_answered() {
    assertThat(Ask.get("/api/v1/conditions/sciatica/pathway").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=201 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=9999 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=-1 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=%2B1 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=05 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=1.0 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=%D9%A1 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit=99999999999999999999 | limit | invalid-value | limit is a number from 1 to 200.",
        "limit= | limit | invalid-value | limit is a number from 1 to 200.",
        "limit | limit | invalid-value | limit is a number from 1 to 200.",
        "category= | category | unknown-value | category is one of musculoskeletal, nerve-related,"
            + " spinal, vascular.",
        "category | category | unknown-value | category is one of musculoskeletal, nerve-related,"
            + " spinal, vascular.",
        "category=spnal | category | unknown-value | category is one of musculoskeletal,"
            + " nerve-related, spinal, vascular. Did you mean spinal?",
        "category=SPINAL | category | unknown-value | category is one of musculoskeletal,"
            + " nerve-related, spinal, vascular. Did you mean spinal?",
        "urgency=sooon | urgency | unknown-value | urgency is one of emergency, same-day,"
            + " urgent-referral, soon, routine. Did you mean soon?",
        "surgical=yes | surgical | unknown-value | surgical is one of true, false.",
        "surgical=True | surgical | unknown-value | surgical is one of true, false. Did you mean"
            + " true?",
        "code=sciatica | code | invalid-value | code is an ICD-10-CM code, such as M48.062 or"
            + " M5136.",
        "code= | code | invalid-value | code is an ICD-10-CM code, such as M48.062 or M5136.",
        "q= | q | invalid-value | q is a word or more, at most 200 characters.",
        "q=+%20 | q | invalid-value | q is a word or more, at most 200 characters.",
        "q=a&q=b | q | repeated-parameter | q is given once.",
        "q=a&q=a | q | repeated-parameter | q is given once.",
        "limit=1&LIMIT=1 | limit | repeated-parameter | limit is given once.",
        "categry=spinal | categry | unknown-parameter | There is no such parameter here. Did you"
            + " mean category?",
        "Category=spinal | Category | unknown-parameter | There is no such parameter here. Did you"
            + " mean category?",
        "page=2 | page | unknown-parameter | There is no such parameter here. Known are category,"
            + " urgency, surgical, code, q, reviewDueBefore, limit, cursor, release, asOf,"
            + " changeRequest.",
        "release=01 | release | invalid-value | release is the number of a release: 1, 2, 3 and so"
            + " on.",
        "release=0 | release | invalid-value | release is the number of a release: 1, 2, 3 and so"
            + " on.",
        "release=abc | release | invalid-value | release is the number of a release: 1, 2, 3 and"
            + " so on.",
        "release=99999999999 | release | invalid-value | release is the number of a release: 1, 2,"
            + " 3 and so on.",
        "asOf=2026-11-22T12:00:00+00:00 | asOf | invalid-value | asOf has a blank for its +, as a +"
            + " in a query is one: send it as %2B, such as 2026-11-22T10:30:00%2B01:00.",
        "asOf=2026-11-22T12:00:00%2001:00 | asOf | invalid-value | asOf has a blank for its +, as a"
            + " + in a query is one: send it as %2B, such as 2026-11-22T10:30:00%2B01:00.",
        "asOf=2026-11-22+12:00:00Z | asOf | invalid-value | asOf is an instant as of RFC 3339, such"
            + " as 2026-11-22T09:30:00Z.",
        "asOf=2026-11-22 | asOf | invalid-value | asOf is an instant as of RFC 3339, such as"
            + " 2026-11-22T09:30:00Z.",
        "asOf=2026-02-30T00:00:00Z | asOf | invalid-value | asOf is an instant as of RFC 3339,"
            + " such as 2026-11-22T09:30:00Z.",
        "release=1&asOf=2026-11-22T12:00:00Z | asOf | release-and-as-of | Give one of"
            + " release, asOf and changeRequest: each chooses the release that is read.",
        "reviewDueBefore=2027-02-30 | reviewDueBefore | invalid-value | reviewDueBefore is a day,"
            + " such as 2027-11-22.",
        "reviewDueBefore= | reviewDueBefore | invalid-value | reviewDueBefore is a day, such as"
            + " 2027-11-22.",
      })
  void a_parameter_that_cannot_be_used_is_named(
      String query, String parameter, String code, String detail) {
    assertIs(
        400,
        "invalid-parameter",
        "Invalid parameter",
        detail,
        "/api/v1/conditions",
        ",\"errors\":[{\"parameter\":\"%s\",\"code\":\"%s\",\"detail\":\"%s\"}]"
            .formatted(parameter, code, detail),
        Wire.get("/api/v1/conditions?" + query));
  }

  @Test
  void two_hundred_characters_are_so_many_however_they_are_encoded() {
    assertThat(Ask.get("/api/v1/conditions?q=" + "%F0%A0%80%80".repeat(200)).status())
        .isEqualTo(200);
    assertThat(Ask.get("/api/v1/conditions?q=" + "%F0%A0%80%80".repeat(201)).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/treatments | condition=Sciatica | condition | Did you mean sciatica?",
        "/api/v1/treatments | condition=siatica | condition | Did you mean sciatica?",
        "/api/v1/treatments | condition= | condition | tendonitis.",
        "/api/v1/treatments | kind=surgey | kind | Did you mean surgery?",
        "/api/v1/findings | kind=redflag | kind | Did you mean red-flag?",
      })
  void a_value_outside_its_set_gets_the_set_and_the_nearest_of_it(
      String path, String query, String parameter, String end) {
    Reply reply = Ask.get(path + "?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo("unknown-value");
    assertThat(reply.json().at("/errors/0/parameter").asText()).isEqualTo(parameter);
    assertThat(reply.json().at("/errors/0/detail").asText())
        .startsWith(parameter + " is one of ")
        .endsWith(end);
  }

  @ParameterizedTest
  @CsvSource({
    "surgical=maybe&kind=x&condition=sciatca, condition kind surgical",
    "surgical=maybe&kind=x, kind surgical",
    "condition=sciatca&limit=0&cursor=here, condition cursor limit",
    "condition=sciatca&release=1&limit=0, condition limit",
    "condition=sciatica&limit=0, limit",
    // Which conditions there are is told by a release, and none is chosen.
    "condition=sciatca&release=x, release",
    "condition=sciatca&release=999&limit=0, limit",
  })
  void what_only_the_catalog_knows_is_told_with_the_rest(String query, String faulty) {
    Reply reply = Ask.get("/api/v1/treatments?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors").findValuesAsText("parameter"))
        .containsExactly(faulty.split(" "));
  }

  @Test
  void every_fault_is_told_at_once_in_the_order_of_their_names() {
    assertIs(
        400,
        "invalid-parameter",
        "Invalid parameter",
        "There are 3 errors, listed below.",
        "/api/v1/conditions",
        """
        ,"errors":[{"parameter":"limit","code":"invalid-value",
        "detail":"limit is a number from 1 to 200."},
        {"parameter":"release","code":"invalid-value",
        "detail":"release is the number of a release: 1, 2, 3 and so on."},
        {"parameter":"sugical","code":"unknown-parameter",
        "detail":"There is no such parameter here. Did you mean surgical?"}]\
        """,
        Wire.get("/api/v1/conditions?limit=x&sugical=true&release=-1"));
  }
}
