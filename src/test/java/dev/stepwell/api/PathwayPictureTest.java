package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pathway as a picture is served as it is served as JSON. */
@QuarkusTest
@TestProfile(OneRelease.class)
class PathwayPictureTest {

  private static final String PATHWAY = "/api/v1/conditions/sciatica/pathway";
  private static final String PICTURE = PATHWAY + ".svg";
  private static final String SVG = "image/svg+xml";
  private static final String MERMAID = "text/vnd.mermaid";

  /** Path and Accept of each form. */
  private record Asked(String path, String accept) {

    Reply get(String query, String... headers) {
      return Ask.get(path + query, with(headers));
    }

    Reply head() {
      return Ask.head(path, with());
    }

    private String[] with(String... headers) {
      return Stream.concat(Stream.of("Accept", accept), Stream.of(headers)).toArray(String[]::new);
    }
  }

  static List<Asked> forms() {
    return List.of(new Asked(PATHWAY, SVG), new Asked(PATHWAY, MERMAID), new Asked(PICTURE, "*/*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                                      | application/json",
        "application/json                                         | application/json",
        "application/*                                            | application/json",
        "image/svg+xml                                            | image/svg+xml",
        "IMAGE/SVG+XML                                            | image/svg+xml",
        "image/*                                                  | image/svg+xml",
        "image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8    | image/svg+xml",
        "text/html,application/xhtml+xml,image/webp,*/*;q=0.8     | application/json",
        "text/vnd.mermaid                                         | text/vnd.mermaid",
        "text/*                                                   | text/vnd.mermaid",
        "application/json;q=0.5, image/svg+xml                    | image/svg+xml",
        "application/json, image/svg+xml;q=0.9                    | application/json",
        "image/svg+xml;q=0.4, text/vnd.mermaid;q=0.6              | text/vnd.mermaid",
        "application/json;q=0, */*                                | image/svg+xml",
        "image/svg+xml;q=0, image/*, text/*;q=0.1                 | text/vnd.mermaid",
      })
  void the_form_is_the_one_that_is_asked_for_before_others(String accept, String type) {
    Reply reply = Ask.get(PATHWAY, "Accept", accept);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type").split(";", 2)[0]).isEqualTo(type);
    assertThat(reply.header("Vary")).isEqualTo("Accept, Accept-Encoding");
    assertThat(reply.text())
        .startsWith(
            switch (type) {
              case SVG -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ";
              case MERMAID -> "flowchart TD\n";
              default -> "{\"condition\":";
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "image/svg+xml;q=0", "application/xml"})
  void what_is_not_had_is_a_406(String accept) {
    Reply reply = Ask.get(PATHWAY, "Accept", accept);

    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/vnd.mermaid", "image/svg+xml;q=0, */*"})
  void a_picture_with_an_address_of_its_own_is_an_svg_and_nothing_else(String accept) {
    assertThat(Ask.get(PICTURE, "Accept", accept).status()).isEqualTo(406);
    assertThat(Ask.get(PICTURE).header("Content-Type")).isEqualTo(SVG);
    assertThat(Ask.get(PICTURE).bytes()).isEqualTo(Ask.get(PATHWAY, "Accept", SVG).bytes());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void it_is_tagged_and_asked_again_as_any_read(Asked form) {
    Reply full = form.get("");
    Reply again = form.get("", "If-None-Match", full.header("ETag"));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    Reply json = Ask.get(PATHWAY);
    for (String header : List.of("Cache-Control", "Vary", "Catalog-Release", "Last-Modified")) {
      assertThat(full.header(header)).as(header).isEqualTo(json.header(header)).isNotEmpty();
      assertThat(again.header(header)).as(header).isEqualTo(full.header(header));
    }
    assertThat(full.header("ETag")).isNotEqualTo(json.header("ETag"));
    assertThat(form.get("", "If-None-Match", json.header("ETag")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void it_is_compressed_as_any_read(Asked form) {
    Reply plain = form.get("");
    Reply gzipped = form.get("", "Accept-Encoding", "gzip");

    assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(gzipped.gunzipped()).isEqualTo(plain.bytes());
    assertThat(gzipped.header("ETag")).isEqualTo(plain.header("ETag").replaceAll("\"$", "-gzip\""));
    assertThat(gzipped.bytes().length).isLessThan(plain.bytes().length / 2);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_head_has_the_headers_alone(Asked form) {
    Reply full = form.get("");
    Reply head = form.head();

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    for (String header : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control")) {
      assertThat(head.header(header)).as(header).isEqualTo(full.header(header)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_release_can_be_chosen_and_a_parameter_that_is_none_is_a_400(Asked form) {
    Reply chosen = form.get("?release=1");

    assertThat(chosen.bytes()).isEqualTo(form.get("").bytes());
    assertThat(chosen.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(form.get("?asOf=2027-01-01T00:00:00Z").bytes()).isEqualTo(chosen.bytes());
    for (String query : List.of("?release=2", "?asOf=2026-01-01T00:00:00Z", "?width=100")) {
      Reply refused = form.get(query);
      assertThat(refused.status()).as(query).isBetween(400, 404);
      assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void a_condition_that_is_none_is_a_404_with_the_nearest() {
    Reply reply = Ask.get("/api/v1/conditions/siatica/pathway.svg");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().get("detail").asText()).contains("sciatica");
    assertThat(Ask.get("/api/v1/conditions/sciatica/pathway.png").status()).isEqualTo(404);
  }

  @Test
  void text_says_in_which_characters_it_is() {
    for (int i = 0; i < 2; i++) {
      Reply reply = Ask.get(PATHWAY, "Accept", MERMAID);
      assertThat(reply.header("Content-Type")).isEqualTo("text/vnd.mermaid;charset=UTF-8");
      assertThat(reply.text()).contains("\u2022 At least 6 weeks of care");
    }
    assertThat(Ask.get(PATHWAY, "Accept", SVG).header("Content-Type")).isEqualTo(SVG);
  }

  @Test
  void it_says_what_it_is_of_which_release_and_until_when() {
    assertThat(Ask.get(PATHWAY, "Accept", MERMAID).text())
        .contains(
            "General information for adults, not medical advice.",
            "Catalog release 1. Reviewed on 2026-11-22, to be reviewed by 2027-11-22.");
  }
}
