package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Accept-Encoding}. */
@QuarkusTest
@TestProfile(OneRelease.class)
class CompressionTest {

  private static final String PATH = "/api/v1/conditions/sciatica/pathway";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "x-gzip",
        "*",
        "gzip;q=0.5",
        "gzip; q=0.001",
        "br, gzip",
        "deflate, gzip;q=1.0, *;q=0.5",
        "gzip, identity;q=0.5",
        "gzip, identity",
        "*;q=0.1",
        "identity;q=0, *",
        " , gzip",
      })
  void who_takes_gzip_gets_it_with_a_tag_of_its_own(String acceptEncoding) {
    Reply plain = Ask.get(PATH);
    Reply reply = Ask.get(PATH, "Accept-Encoding", acceptEncoding);

    assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(reply.header("ETag")).isEqualTo(plain.header("ETag").replaceAll("\"$", "-gzip\""));
    assertThat(reply.header("Content-Length")).isEqualTo("" + reply.bytes().length);
    assertThat(reply.gunzipped()).isEqualTo(plain.bytes());
    for (String header :
        new String[] {"Cache-Control", "Vary", "Last-Modified", "Catalog-Release"}) {
      assertThat(reply.header(header)).as(header).isEqualTo(plain.header(header));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "identity;q=1",
        "br",
        "deflate",
        "gzip;q=0",
        "gzip;q=0.0",
        "gzip;q=0, *",
        "*;q=0",
        "identity, gzip;q=0.5",
        "identity;q=1, *;q=0.5",
        "gzip;q=x",
        "gzip;q=NaN",
        "gzip;q=-1",
        "gzipped",
        "g zip",
        ";;;,,,===",
      })
  void who_does_not_gets_the_plain_answer(String acceptEncoding) {
    Reply plain = Ask.get(PATH);
    Reply reply = Ask.get(PATH, "Accept-Encoding", acceptEncoding);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.lastingHeaders()).isEqualTo(plain.lastingHeaders());
    assertThat(reply.bytes()).isEqualTo(plain.bytes());
  }

  @Test
  void the_encodings_may_stand_in_several_lines() {
    Reply reply = Ask.get(PATH, "Accept-Encoding", "br", "Accept-Encoding", "gzip");

    assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void every_read_is_the_same_once_it_is_unpacked() {
    Walk.all()
        .forEach(
            (path, plain) -> {
              Reply reply = Ask.get(path, "Accept-Encoding", "gzip");
              assertThat(reply.gunzipped()).as(path).isEqualTo(plain.bytes());
              assertThat(reply.bytes().length).as(path).isLessThan(plain.bytes().length + 32);
            });
  }

  @Test
  void a_problem_is_never_compressed() {
    Reply reply = Ask.get("/api/v1/conditions/siatica", "Accept-Encoding", "gzip");

    assertThat(reply.lastingHeaders()).doesNotContainKey("Content-Encoding");
    assertThat(reply.json().get("status").intValue()).isEqualTo(404);
  }
}
