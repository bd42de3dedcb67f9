package dev.stepwell.api;

import static dev.stepwell.api.Refusal.assertIs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.problem.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search over HTTP: its body, its headers, and what it refuses. */
@QuarkusTest
@TestProfile(OneRelease.class)
class SearchTest {

  private static final String SEARCH = "/api/v1/search?q=";
  private static final String USABLE =
      "q is what is sought: 1 to 200 characters, and a letter or a digit among them.";

  @Test
  void a_hit_tells_what_it_is_and_why_it_was_found() {
    assertThat(Ask.get(SEARCH + "M48062&limit=1").text())
        .isEqualTo(
            """
            {"items":[{"type":"condition","slug":"spinal-stenosis","name":"Spinal stenosis",\
            "snippet":"M48.062: Spinal stenosis, lumbar region with neurogenic claudication",\
            "snippetParts":[{"text":"M48.062","match":true},\
            {"text":": Spinal stenosis, lumbar region with neurogenic claudication","match":false}],\
            "href":"/api/v1/conditions/spinal-stenosis"}],"total":1}""");
  }

  @ParameterizedTest
  @CsvSource({
    "numb+saddle, cauda-equina, emergency, Call the emergency number now.",
    "leg+swollen+and+short+of+breath, pulmonary-embolism, emergency, Call the emergency number now.",
    "foot+drop, progressive-motor-deficit, emergency, Go to an emergency department now.",
  })
  void a_red_flag_that_is_described_comes_first_with_what_to_do(
      String question, String slug, String urgency, String action) {
    JsonNode first = Ask.get(SEARCH + question).json().at("/items/0");

    assertThat(first.get("type").asText()).isEqualTo("red-flag");
    assertThat(first.get("slug").asText()).isEqualTo(slug);
    assertThat(first.get("urgency").asText()).isEqualTo(urgency);
    assertThat(first.get("action").asText()).isEqualTo(action);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"leg+pain", "disc", "numb", "injection", "history", "M51.26", "smoker", "safe"})
  void every_hit_leads_to_its_entry_and_only_a_red_flag_has_an_action(String question) {
    JsonNode body = Ask.get(SEARCH + question + "&limit=200").json();

    assertThat(body.get("items")).isNotEmpty().hasSize(body.get("total").intValue());
    for (JsonNode hit : body.get("items")) {
      JsonNode entry = Ask.get(hit.get("href").asText()).json();
      assertThat(entry.get("slug")).isEqualTo(hit.get("slug"));
      assertThat(hit.get("name"))
          .isEqualTo(
              entry.has("question") && !entry.has("name")
                  ? entry.get("question")
                  : entry.get("name"));
      assertThat(hit.has("action")).isEqualTo(hit.get("type").asText().equals("red-flag"));
      assertThat(String.join("", hit.get("snippetParts").findValuesAsText("text")))
          .isEqualTo(hit.get("snippet").asText());
    }
  }

  @Test
  void a_type_is_all_that_is_found_and_a_limit_as_much_as_is_told() {
    JsonNode body = Ask.get(SEARCH + "nerve&type=treatment&limit=2").json();

    assertThat(body.get("items").findValuesAsText("type"))
        .containsExactly("treatment", "treatment");
    assertThat(body.get("total").intValue()).isGreaterThan(2);
    assertThat(Ask.get(SEARCH + "pain").json().get("items")).hasSize(20);
  }

  @Test
  void what_is_found_nowhere_is_an_empty_list() {
    assertThat(Ask.get(SEARCH + "qqqqqqq").text()).isEqualTo("{\"items\":[],\"total\":0}");
  }

  @Test
  void it_is_cached_compared_and_compressed_as_every_read_is() {
    Reply answer = Ask.get(SEARCH + "sciatica");
    Reply again = Ask.get(SEARCH + "sciatica", "If-None-Match", answer.header("ETag"));
    Reply gzipped = Ask.get(SEARCH + "sciatica", "Accept-Encoding", "gzip");
    Reply head = Ask.head(SEARCH + "sciatica");

    assertThat(answer.header("Cache-Control"))
        .isEqualTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
    assertThat(answer.header("Catalog-Release")).isEqualTo("1");
    assertThat(answer.header("Last-Modified")).isEqualTo("Sun, 22 Nov 2026 12:00:00 GMT");
    assertThat(answer.header("Vary")).contains("Accept", "Accept-Encoding");
    assertThat(again.status()).isEqualTo(304);
    assertThat(gzipped.gunzipped()).isEqualTo(answer.bytes());
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("Content-Length")).isEqualTo("" + answer.bytes().length);
    assertThat(head.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @Test
  void it_makes_json_and_takes_no_other_method() {
    assertThat(Ask.get(SEARCH + "sciatica", "Accept", "text/html").status()).isEqualTo(406);
    assertThat(Ask.post("/api/v1/search?q=sciatica", "{}").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/search | q | missing-parameter | q has to be given.",
        "/api/v1/search?q= | q | invalid-value | " + USABLE,
        "/api/v1/search?q | q | invalid-value | " + USABLE,
        "/api/v1/search?q=+%20+ | q | invalid-value | " + USABLE,
        "/api/v1/search?q=...!? | q | invalid-value | " + USABLE,
        "/api/v1/search?q=*+~+%5E+%22+%5C+/ | q | invalid-value | " + USABLE,
        "/api/v1/search?q=leg%01%02 | q | not-text | This is not UTF-8 text, percent-encoded, without"
            + " control characters.",
        "/api/v1/search?q=a&q=b | q | repeated-parameter | q is given once.",
        "/api/v1/search?q=a&type=source | type | unknown-value | type is one of red-flag, condition,"
            + " treatment, diagnostic, faq, finding.",
        "/api/v1/search?q=a&type=redflag | type | unknown-value | type is one of red-flag, condition,"
            + " treatment, diagnostic, faq, finding. Did you mean red-flag?",
        "/api/v1/search?q=a&limit=0 | limit | invalid-value | limit is a number from 1 to 200.",
        "/api/v1/search?q=a&limit=201 | limit | invalid-value | limit is a number from 1 to 200.",
        "/api/v1/search?q=a&cursor=x | cursor | unknown-parameter | There is no such parameter here."
            + " Known are q, type, limit.",
        "/api/v1/search?q=a&release=1 | release | unknown-parameter | A search is answered from the"
            + " current release only.",
        "/api/v1/search?q=a&asOf=2026-11-22T12:00:00Z | asOf | unknown-parameter | A search is"
            + " answered from the current release only.",
      })
  void what_cannot_be_used_is_named(String target, String parameter, String code, String detail) {
    assertIs(
        400,
        "invalid-parameter",
        "Invalid parameter",
        detail,
        "/api/v1/search",
        ",\"errors\":[{\"parameter\":\"%s\",\"code\":\"%s\",\"detail\":\"%s\"}]"
            .formatted(parameter, code, detail),
        Wire.get(target));
  }

  @Test
  void all_faults_are_told_at_once() {
    Reply reply = Ask.get("/api/v1/search?tpye=faq&limit=x&release=1&asOf=now&type=x");
    List<String> faulty = new ArrayList<>();
    reply.json().get("errors").forEach(it -> faulty.add(it.get("parameter").asText()));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(faulty).containsExactly("asOf", "limit", "q", "release", "tpye", "type");
  }

  @Test
  void a_question_of_ten_thousand_characters_is_refused_with_a_problem() {
    Reply long1 = Ask.get(SEARCH + "a".repeat(201));
    Reply long2 = Ask.get(SEARCH + "leg+".repeat(1500));
    Reply long3 = Ask.get(SEARCH + "a".repeat(10_000));

    assertThat(long1.status()).isEqualTo(400);
    assertThat(long2.json().at("/errors/0/detail").asText()).isEqualTo(USABLE);
    assertThat(long3.status()).isEqualTo(414);
    assertThat(long3.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AND+OR+NOT",
        "AND+OR+*+~+%5E+%22+%5C+/",
        "name%3A%5B*+TO+*%5D",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%3Cb%3Esciatica%3C/b%3E",
        "%D9%85%D8%B1%D8%AD%D8%A8%D8%A7",
        "%E2%80%AEsciatica",
        "sciatica%C2%AD",
        "%E5%9D%90%E9%AA%A8",
        "a",
        "%F0%9F%98%80+leg",
      })
  void whatever_is_typed_is_text_and_never_sent_back(String question) {
    Reply reply = Ask.get(SEARCH + question);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).doesNotContain("script>", "<b>", "\u202e", "\u0000", "alert");
  }
}
