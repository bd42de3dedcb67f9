package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole release as one document. */
@QuarkusTest
@TestProfile(OneRelease.class)
class CatalogDocumentTest {

  private static final String CATALOG = "/api/v1/catalog";

  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "conditions", "/api/v1/conditions/%s",
          "pathways", "/api/v1/conditions/%s/pathway",
          "treatments", "/api/v1/treatments/%s",
          "diagnostics", "/api/v1/diagnostics/%s",
          "findings", "/api/v1/findings/%s",
          "redFlags", "/api/v1/red-flags/%s",
          "faqs", "/api/v1/faqs/%s",
          "sources", "/api/v1/sources/%s");

  @Inject SessionFactory sessions;
  @Inject SetClock clock;

  @Test
  void it_has_a_list_for_each_type_and_nothing_else() {
    List<String> members = new ArrayList<>();
    Ask.get(CATALOG).json().fieldNames().forEachRemaining(members::add);

    assertThat(members)
        .containsExactly(
            "categories",
            "conditions",
            "pathways",
            "treatments",
            "diagnostics",
            "findings",
            "redFlags",
            "faqs",
            "sources");
  }

  @Test
  void each_entry_is_as_it_is_answered_by_itself() {
    JsonNode catalog = Ask.get(CATALOG).json();

    assertThat(catalog.get("categories"))
        .isEqualTo(Ask.get("/api/v1/categories").json().get("items"));
    COLLECTIONS.forEach(
        (list, path) -> {
          assertThat(catalog.get(list)).as(list).isNotEmpty();
          catalog
              .get(list)
              .forEach(
                  entry ->
                      assertThat(entry)
                          .isEqualTo(Ask.get(path.formatted(CatalogDocuments.key(entry))).json()));
        });
  }

  @Test
  void every_entry_is_there() {
    JsonNode catalog = Ask.get(CATALOG).json();

    for (String list : List.of("conditions", "treatments", "diagnostics", "findings", "faqs")) {
      JsonNode all = Ask.get("/api/v1/" + list + "?limit=200").json();
      assertThat(catalog.get(list)).as(list).hasSize(all.get("total").intValue());
    }
    assertThat(catalog.get("pathways")).hasSize(catalog.get("conditions").size());
  }

  @Test
  void it_does_not_depend_on_the_day() {
    Reply before = Ask.get(CATALOG);
    clock.set(clock.instant().plus(Duration.ofDays(800)));
    try {
      Reply later = Ask.get(CATALOG);
      assertThat(later.header("ETag")).isEqualTo(before.header("ETag"));
      assertThat(later.text()).doesNotContain("reviewOverdue");
      ObjectNode alone = (ObjectNode) Ask.get("/api/v1/conditions/sciatica").json();
      assertThat(alone.remove("reviewOverdue").booleanValue()).isTrue();
      assertThat(later.json().get("conditions")).contains(alone);
    } finally {
      clock.set(SetClock.NOON);
    }
  }

  @Test
  void it_is_cached_and_compared_like_any_read() {
    Reply reply = Ask.get(CATALOG);

    assertThat(reply.header("Cache-Control"))
        .isEqualTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
    assertThat(reply.header("Catalog-Release")).isEqualTo("1");
    assertThat(reply.header("Vary")).contains("Accept-Encoding");
    assertThat(reply.header("Last-Modified")).isEqualTo(Ask.get("/api/v1").header("Last-Modified"));
    assertThat(Ask.get(CATALOG, "If-None-Match", reply.header("ETag")).status()).isEqualTo(304);
    assertThat(Ask.head(CATALOG).header("Content-Length")).isEqualTo("" + reply.bytes().length);
    Reply pinned = Ask.get(CATALOG + "?release=1");
    assertThat(pinned.bytes()).isEqualTo(reply.bytes());
    assertThat(pinned.header("Cache-Control")).contains("immutable");
    Reply gzipped = Ask.get(CATALOG, "Accept-Encoding", "gzip");
    assertThat(gzipped.gunzipped()).isEqualTo(reply.bytes());
    assertThat(gzipped.header("ETag")).endsWith("-gzip\"");
    assertThat(Ask.get(CATALOG, "Accept", "application/xml").status()).isEqualTo(406);
    assertThat(
            Ask.get(CATALOG, "Origin", "https://app.example").header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
  }

  @Test
  void it_is_rendered_once_and_from_memory() {
    sessions.getStatistics().clear();

    List<Reply> replies =
        IntStream.range(0, 16).parallel().mapToObj(i -> Ask.get(CATALOG)).toList();

    assertThat(replies).extracting(Reply::text).containsOnly(replies.get(0).text());
    assertThat(sessions.getStatistics().getPrepareStatementCount()).isZero();
  }

  @Test
  void the_entry_point_leads_to_it() {
    assertThat(Ask.get("/api/v1").json().at("/links/catalog").asText()).isEqualTo(CATALOG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "since=abc | 400 | since is the number of a release: 1, 2, 3 and so on.",
        "since=0 | 400 | since is the number of a release: 1, 2, 3 and so on.",
        "since=-1 | 400 | since is the number of a release: 1, 2, 3 and so on.",
        "since= | 400 | since is the number of a release: 1, 2, 3 and so on.",
        "since=999 | 404 | There is no release 999; the current one is 1.",
        "since=1&since=1 | 400 | since is given once.",
        "sinc=1 | 400 | There is no such parameter here. Did you mean since?",
        "from=1 | 400 | There is no such parameter here. Known are since, release, asOf",
        "release=999 | 404 | There is no release 999; the current one is 1.",
        "release=1&asOf=2026-11-22T12:00:00Z | 400 | Give",
        "asOf=2020-01-01T00:00:00Z | 404 | No release was in force at 2020-01-01T00:00:00Z",
      })
  void what_cannot_be_read_is_told(String query, int status, String detail) {
    Reply reply = Ask.get(CATALOG + "?" + query);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    String said = reply.json().path("errors").path(0).path("detail").asText();
    assertThat(said.isEmpty() ? reply.json().get("detail").asText() : said).startsWith(detail);
  }
}
