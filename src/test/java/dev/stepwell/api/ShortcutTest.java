package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked before is answered without the framework, and nobody can tell. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ShortcutTest {

  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";

  private static final AtomicInteger NEXT = new AtomicInteger(100);

  @Inject LongWay longWay;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1",
        "/api/v1/catalog",
        "/api/v1/categories",
        "/api/v1/conditions",
        "/api/v1/conditions/sciatica",
        "/api/v1/conditions/sciatica/treatments",
        "/api/v1/conditions/sciatica/history",
        PATHWAY,
        PATHWAY + "/intake",
        PATHWAY + ".svg",
        "/api/v1/treatments",
        "/api/v1/treatments/physical-therapy",
        "/api/v1/treatments/physical-therapy/history",
        "/api/v1/diagnostics",
        "/api/v1/red-flags",
        "/api/v1/red-flags/cauda-equina",
        "/api/v1/findings",
        "/api/v1/faqs",
        "/api/v1/sources",
        "/api/v1/releases",
        "/api/v1/releases/1",
      })
  void the_second_answer_is_the_first_one_again(String target) {
    for (List<String> headers :
        List.of(
            List.of("X-Nothing", "special"),
            List.of("Accept-Encoding", "gzip"),
            List.of("Accept-Encoding", "gzip;q=0, identity"),
            List.of("If-None-Match", "*"),
            List.of("Origin", "https://elsewhere.example"))) {
      for (String method : List.of("GET", "HEAD")) {
        String[] all = asNobodyDid(headers);
        int begun = longWay.taken();
        Reply first = Ask.send(method, target, all);
        int afterFirst = longWay.taken();
        Reply second = Ask.send(method, target, all);

        assertThat(afterFirst).as("it was looked at").isEqualTo(begun + 1);
        assertThat(longWay.taken()).as("it was not looked at again").isEqualTo(afterFirst);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.lastingHeaders()).isEqualTo(first.lastingHeaders());
        assertThat(second.bytes()).isEqualTo(first.bytes());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'%1$s', 304",
    "'%2$s', 304",
    "'W/%1$s', 304",
    "'\"other\", %1$s', 304",
    "'\"other\", \"stale\"', 200",
    "'%1$s-', 200",
  })
  void what_the_client_has_is_told_again_by_the_same_tag(String known, int status) {
    String plain = Ask.get(PATHWAY).header("ETag");
    String gzipped = Ask.get(PATHWAY, "Accept-Encoding", "gzip").header("ETag");
    for (String coding : List.of("identity", "gzip")) {
      String[] all = asNobodyDid(List.of("If-None-Match", known.formatted(plain, gzipped)));
      String[] headers = {all[0], all[1], all[2], all[3], "Accept-Encoding", coding};
      Reply first = Ask.get(PATHWAY, headers);
      int afterFirst = longWay.taken();
      Reply second = Ask.get(PATHWAY, headers);

      assertThat(longWay.taken()).as("it was not looked at again").isEqualTo(afterFirst);
      assertThat(second.status()).isEqualTo(first.status()).isEqualTo(status);
      assertThat(second.lastingHeaders()).isEqualTo(first.lastingHeaders());
      assertThat(second.bytes()).isEqualTo(first.bytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/conditions?limit=5, X-Nothing, special",
    "GET, /api/v1/conditions/sciatica?release=1, X-Nothing, special",
    "GET, /api/v1/conditions/sciatica, Authorization, Bearer broken",
    "DELETE, /api/v1/conditions/sciatica, X-Nothing, special",
    "GET, /api/v1/conditions/sciatika, X-Nothing, special",
  })
  void what_may_mean_something_else_is_looked_at_each_time(
      String method, String target, String name, String value) {
    Ask.get("/api/v1/conditions/sciatica");

    int begun = longWay.taken();
    Ask.send(method, target, name, value);
    Ask.send(method, target, name, value);

    assertThat(longWay.taken()).isEqualTo(begun + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "text/vnd.mermaid", "application/json"})
  void a_pathway_is_given_again_in_the_form_that_is_taken(String type) {
    Reply first = Ask.get(PATHWAY, "Accept", type);
    Reply second = Ask.get(PATHWAY, "Accept", type);

    assertThat(second.header("Content-Type")).startsWith(type);
    assertThat(second.lastingHeaders()).isEqualTo(first.lastingHeaders());
    assertThat(second.bytes()).isEqualTo(first.bytes());
  }

  @ParameterizedTest
  @CsvSource({"GET, 200", "HEAD, 200", "GET, 304", "HEAD, 304"})
  void for_a_client_that_would_speak_http_2_it_is_the_same_too(String method, int status)
      throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATHWAY))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept", "*/*;q=0.%d".formatted(NEXT.incrementAndGet()))
            .header("If-None-Match", status == 304 ? "*" : "\"other\"")
            .build();
    HttpResponse<byte[]> first = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> again = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

      assertThat(again.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(again.statusCode()).isEqualTo(status);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.body().length > 0).isEqualTo(method.equals("GET") && status == 200);
      assertThat(lasting(again)).isEqualTo(lasting(first)).containsKey("etag");
    }
  }

  private static Map<String, List<String>> lasting(HttpResponse<?> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void who_takes_another_form_is_not_given_the_one_that_was_asked_before() {
    Ask.get(PATHWAY + "/intake");

    Reply schema = Ask.get(PATHWAY + "/intake", "Accept", "application/schema+json");
    Reply schemaAgain = Ask.get(PATHWAY + "/intake", "Accept", "application/schema+json");
    Reply refused = Ask.get(PATHWAY + "/intake", "Accept", "application/json;q=0");

    assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
    assertThat(schemaAgain.bytes()).isEqualTo(schema.bytes());
    assertThat(refused.status()).isEqualTo(406);
  }

  @Test
  void who_says_in_two_lines_what_he_takes_is_given_what_both_say() {
    String picture = "image/svg+xml;q=0.2";
    Ask.get(PATHWAY, "Accept", picture);
    int begun = longWay.taken();
    for (int i = 0; i < 2; i++) {
      Reply reply = Ask.get(PATHWAY, "Accept", picture, "Accept", "application/json");

      assertThat(reply.header("Content-Type")).startsWith("application/json");
    }
    assertThat(longWay.taken()).as("it was looked at each time").isEqualTo(begun + 2);
    assertThat(Ask.get(PATHWAY, "Accept", picture).header("Content-Type"))
        .startsWith("image/svg+xml");
  }

  @Test
  void who_refuses_all_forms_in_two_lines_gets_none() {
    String[] refusals = {
      "Accept", "application/json;q=0", "Accept", "application/schema+json;q=0.0"
    };

    assertThat(Ask.get(PATHWAY + "/intake", refusals).status()).isEqualTo(406);
  }

  @Test
  void as_much_is_remembered_as_a_catalog_of_ten_thousand_has_pathways() {
    String longName = "x".repeat(300);
    List<String> accepted =
        IntStream.range(0, 5_000).mapToObj(i -> "*/*, text/" + longName + i).toList();
    accepted.forEach(accept -> Ask.send("HEAD", PATHWAY, "Accept", accept));
    int begun = longWay.taken();

    accepted.forEach(accept -> Ask.send("HEAD", PATHWAY, "Accept", accept));

    assertThat(longWay.taken()).as("none was looked at again").isEqualTo(begun);
  }

  /** With a header that makes the request a new one, so that it goes the long way first. */
  private static String[] asNobodyDid(List<String> headers) {
    String accept = "*/*;q=0.%d".formatted(NEXT.incrementAndGet());
    return new String[] {headers.get(0), headers.get(1), "Accept", accept};
  }
}
