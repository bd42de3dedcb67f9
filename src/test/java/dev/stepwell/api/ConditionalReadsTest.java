package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code If-None-Match}. In the headers, TAG stands for the tag without its quotes. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ConditionalReadsTest {

  private static final String PATH = "/api/v1/conditions/sciatica/pathway";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"TAG\"",
        "\"TAG-gzip\"",
        "W/\"TAG\"",
        "W/\"TAG-gzip\"",
        "*",
        "\"other\", \"TAG\"",
        "\"oth,er\", \"TAG\"",
        "\"other\",W/\"TAG-gzip\" ,\"another\"",
        "  \"TAG\"  ",
        "\"\", \"TAG\"",
        ", ,\"TAG\"",
      })
  void who_has_the_answer_already_gets_a_304_without_it(String ifNoneMatch) {
    Reply full = Ask.get(PATH);
    Reply reply = Ask.get(PATH, "If-None-Match", named(ifNoneMatch));

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.bytes()).isEmpty();
    assertThat(reply.header("ETag"))
        .as("the tag of what the client has")
        .isEqualTo(named(ifNoneMatch.contains("TAG-gzip") ? "\"TAG-gzip\"" : "\"TAG\""));
    for (String header : List.of("Cache-Control", "Vary", "Catalog-Release", "Last-Modified")) {
      assertThat(reply.header(header)).as(header).isEqualTo(full.header(header)).isNotEmpty();
    }
    assertThat(reply.lastingHeaders())
        .doesNotContainKeys("Content-Encoding", "Content-Type", "Content-Length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"other\"",
        "TAG",
        "'TAG'",
        "\"TAG",
        "TAG\"",
        "\"TAG-\"",
        "\"TAG-br\"",
        "w/\"TAG\"",
        "W/ \"TAG\"",
        "\"*\"",
        "\"TAG\" \"other\"",
        "\"other,*,another\"",
        "\"other, \", \"another\"",
        "\"other, \"TAG\"",
        "\"other\", \"another\"",
        ",",
        "garbage",
      })
  void who_has_another_answer_gets_the_whole(String ifNoneMatch) {
    Reply reply = Ask.get(PATH, "If-None-Match", named(ifNoneMatch));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo(Ask.get(PATH).text());
  }

  @Test
  void who_has_both_codings_gets_the_tag_of_the_one_that_would_be_sent() {
    String both = named("\"TAG\", \"TAG-gzip\"");

    assertTag("\"TAG\"", Ask.get(PATH, "If-None-Match", both));
    assertTag("\"TAG-gzip\"", Ask.get(PATH, "If-None-Match", both, "Accept-Encoding", "gzip"));
    assertTag("\"TAG-gzip\"", Ask.get(PATH, "If-None-Match", "*", "Accept-Encoding", "gzip"));
    assertTag(
        "\"TAG\"", Ask.get(PATH, "If-None-Match", named("\"TAG\""), "Accept-Encoding", "gzip"));
  }

  @Test
  void tags_may_stand_in_several_lines() {
    Reply reply = Ask.get(PATH, "If-None-Match", "\"other\"", "If-None-Match", named("\"TAG\""));

    assertThat(reply.status()).isEqualTo(304);
  }

  @Test
  void a_304_of_a_page_still_leads_to_the_next() {
    Reply page = Ask.get("/api/v1/conditions?limit=3");
    Reply reply = Ask.get("/api/v1/conditions?limit=3", "If-None-Match", page.header("ETag"));

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.header("Link")).isEqualTo(page.header("Link")).isNotEmpty();
  }

  @Test
  void a_304_of_a_chosen_release_never_changes_either() {
    Reply reply = Ask.get(PATH + "?release=1", "If-None-Match", "*");

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
  }

  @Test
  void every_read_can_be_asked_with_its_own_tag_and_not_with_another() {
    Walk.all()
        .forEach(
            (path, full) -> {
              String tag = full.header("ETag");
              assertThat(Ask.get(path, "If-None-Match", tag).status()).as(path).isEqualTo(304);
              assertThat(Ask.get(path, "If-None-Match", "\"x\"").status()).as(path).isEqualTo(200);
            });
  }

  @Test
  void what_is_not_there_is_a_404_whatever_the_client_has() {
    assertThat(Ask.get("/api/v1/conditions/siatica", "If-None-Match", "*").status()).isEqualTo(404);
  }

  private static void assertTag(String tag, Reply reply) {
    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.header("ETag")).isEqualTo(named(tag));
  }

  private static String named(String ifNoneMatch) {
    String tag = Ask.get(PATH).header("ETag");
    return ifNoneMatch.replace("TAG", tag.substring(1, tag.length() - 1));
  }
}
