package dev.stepwell.problem;

import static dev.stepwell.problem.MalformedJson.bytes;
import static dev.stepwell.problem.MalformedJson.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a body is text, in UTF-8 and whole. */
class JsonTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void a_wider_encoding_is_named(String charset) {
    assertThat(malformed("{}".getBytes(Charset.forName(charset))))
        .isEqualTo("The body is UTF-16 or UTF-32 text: send it in UTF-8.");
  }

  @Test
  void a_byte_order_mark_is_refused() {
    assertThat(malformed("\ufeff{}"))
        .isEqualTo("The body begins with a byte order mark: send it without one.");
  }

  @Test
  void a_replacement_character_that_was_sent_is_text() {
    assertThat(read("\"\ufffd\"")).isEqualTo("\ufffd");
  }

  @ParameterizedTest
  @CsvSource({
    "22 ff 22, 1, 2",
    "22 c3 a9 c3 22, 1, 3",
    "5b 0d 0a 0a 20 22 c0 80 22, 3, 3",
    "22 ed a0 80 22, 1, 2",
    "22 f4 90 80 80 22, 1, 2",
    "22 e2 82, 1, 2",
    "22 ef bf bd ff 22, 1, 3",
  })
  void bytes_that_are_no_text_are_told_with_line_and_column(String hex, int line, int column) {
    assertThat(malformed(HexFormat.ofDelimiter(" ").parseHex(hex)))
        .isEqualTo(
            "The body is not UTF-8 text: reading stopped at line %d, column %d.", line, column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"\\ud800\"]",
        "[\"\\uD800\"]",
        "[\"\\udc00\\ud800\"]",
        "[\"😀\\ud800\"]",
        "{\"\\ud800\": 1}"
      })
  void half_a_character_is_refused_as_it_could_not_be_sent_back(String body) {
    assertThat(malformed(body))
        .isEqualTo(
            "The body has an escape that is no character: reading stopped at line 1, column 2.");
  }

  @Test
  void half_a_character_is_found_wherever_it_is() {
    assertThat(malformed("[\"\\ud83d\\ude00\", \"%s\", \"\\ude00\"]".formatted("a".repeat(40_000))))
        .isEqualTo(
            "The body has an escape that is no character: reading stopped at line 1, column 40022.");
  }

  @Test
  void an_escaped_backslash_escapes_nothing_behind_it() {
    assertThat(read("\"\\\\ud800\"")).isEqualTo("\\ud800");
  }

  private static String read(String body) {
    return JsonBody.of(bytes(body))
        .read(
            value -> {
              var text = value.text();
              return text::orElseThrow;
            });
  }
}
