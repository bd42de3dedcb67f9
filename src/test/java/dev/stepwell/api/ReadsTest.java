package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What all reads have in common. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ReadsTest {

  private static final Set<String> COLLECTIONS =
      Set.of(
          "categories",
          "conditions",
          "treatments",
          "diagnostics",
          "red-flags",
          "findings",
          "faqs",
          "sources",
          "releases");

  @Test
  void links_lead_from_the_entry_point_to_every_read() {
    Map<String, Integer> found = new TreeMap<>();
    for (String path : Walk.all().keySet()) {
      found.merge(shape(path), 1, Integer::sum);
    }

    assertThat(found)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("/api/v1", 1),
                Map.entry("/api/v1/catalog", 1),
                Map.entry("/api/v1/categories", 1),
                Map.entry("/api/v1/conditions", 1),
                Map.entry("/api/v1/conditions/{}", 16),
                Map.entry("/api/v1/conditions/{}/history", 16),
                Map.entry("/api/v1/conditions/{}/pathway", 16),
                Map.entry("/api/v1/conditions/{}/pathway/intake", 16),
                Map.entry("/api/v1/conditions/{}/treatments", 16),
                Map.entry("/api/v1/treatments", 1),
                Map.entry("/api/v1/treatments/{}", 12),
                Map.entry("/api/v1/treatments/{}/history", 12),
                Map.entry("/api/v1/diagnostics", 1),
                Map.entry("/api/v1/diagnostics/{}", 6),
                Map.entry("/api/v1/red-flags", 1),
                Map.entry("/api/v1/red-flags/{}", total("red-flags")),
                Map.entry("/api/v1/findings", 1),
                Map.entry("/api/v1/findings/{}", total("findings")),
                Map.entry("/api/v1/faqs", 1),
                Map.entry("/api/v1/faqs/{}", 5),
                Map.entry("/api/v1/sources", 2),
                Map.entry("/api/v1/sources/{}", total("sources")),
                Map.entry("/api/v1/releases", 1),
                Map.entry("/api/v1/releases/{}", 1)));
  }

  @Test
  void the_entry_point_names_no_emergency_number_where_none_is_configured() {
    assertThat(Ask.get("/api/v1").json().fieldNames())
        .toIterable()
        .containsExactly("name", "release", "links");
  }

  @Test
  void every_read_has_the_headers_of_a_public_answer_that_can_be_kept() {
    Walk.all().forEach(ReadsTest::assertHeaders);
  }

  @Test
  void every_read_has_the_same_bytes_and_tag_whenever_it_is_asked() {
    Map<String, Reply> once = Walk.all();

    once.forEach(
        (path, first) -> {
          Reply again = Ask.get(path);
          assertThat(again.bytes()).as(path).isEqualTo(first.bytes());
          assertThat(again.lastingHeaders()).as(path).isEqualTo(first.lastingHeaders());
        });
  }

  @Test
  void different_bodies_have_different_tags() {
    Map<String, Reply> all = Walk.all();

    assertThat(all.values().stream().map(it -> it.header("ETag")).collect(Collectors.toSet()))
        .hasSameSizeAs(all.values().stream().map(Reply::text).collect(Collectors.toSet()));
  }

  @Test
  void head_has_every_header_of_get_and_no_body() {
    Walk.all()
        .forEach(
            (path, get) -> {
              Reply head = Ask.head(path);
              assertThat(head.status()).as(path).isEqualTo(200);
              assertThat(head.lastingHeaders()).as(path).isEqualTo(get.lastingHeaders());
              assertThat(head.bytes()).as(path).isEmpty();
            });
  }

  @Test
  void head_says_what_get_would_say_compressed_unchanged_or_missing() {
    String path = "/api/v1/conditions/sciatica/pathway";
    String tag = Ask.get(path).header("ETag");

    assertSame(path, "Accept-Encoding", "gzip");
    assertSame(path, "If-None-Match", tag);
    assertSame(path + "?release=1", "Accept", "*/*");
    assertSame("/api/v1/conditions?limit=3", "Accept", "*/*");
    assertThat(Ask.head("/api/v1/conditions/siatica").status()).isEqualTo(404);
    assertThat(Ask.head("/api/v1/conditions?limit=0").status()).isEqualTo(400);
  }

  private static void assertSame(String path, String... headers) {
    Reply get = Ask.get(path, headers);
    Reply head = Ask.head(path, headers);

    assertThat(head.status()).as(path).isEqualTo(get.status());
    assertThat(head.lastingHeaders()).as(path).isEqualTo(get.lastingHeaders());
    assertThat(head.bytes()).as(path).isEmpty();
  }

  private static void assertHeaders(String path, Reply reply) {
    assertThat(reply.header("Content-Type")).as(path).isEqualTo("application/json");
    assertThat(reply.header("Content-Language")).as(path).isEqualTo("en");
    assertThat(reply.header("Content-Length")).as(path).isEqualTo("" + reply.bytes().length);
    assertThat(reply.header("ETag")).as(path).matches("\"[0-9a-f]{32}\"");
    assertThat(reply.header("Last-Modified")).as(path).isEqualTo("Sun, 22 Nov 2026 12:00:00 GMT");
    assertThat(reply.header("Catalog-Release")).as(path).isEqualTo("1");
    assertThat(reply.header("Vary")).as(path).isEqualTo("Accept, Accept-Encoding");
    assertThat(reply.header("Cache-Control"))
        .as(path)
        .isEqualTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
    assertThat(reply.lastingHeaders()).as(path).doesNotContainKey("Content-Encoding");
  }

  /** The path with {@code {}} for the key of an entry, and without its query. */
  private static String shape(String path) {
    String[] parts = path.replaceAll("\\?.*", "").split("/", -1);
    if (parts.length > 4 && COLLECTIONS.contains(parts[3])) {
      parts[4] = "{}";
    }
    return String.join("/", parts);
  }

  private static int total(String collection) {
    return Ask.get("/api/v1/" + collection).json().get("total").intValue();
  }
}
