package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.catalog.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is wrong in a file is told with file, line, path and what was expected. */
class ContentFileTest {

  private static final String ONE_SOURCE =
      """
      sources:
      - id: NG59
        title: Low back pain
        issuer: NICE
        level: issuer-text
      """;

  @Test
  void a_file_holds_its_entries_in_their_order() {
    assertThat(new ContentFile("sources.yaml", ONE_SOURCE).entries())
        .containsExactly(
            new Source(
                "NG59",
                "Low back pain",
                "NICE",
                Optional.empty(),
                Optional.empty(),
                Source.Level.ISSUER_TEXT,
                Optional.empty()));
  }

  @Test
  void json_is_yaml_too() {
    String json =
        """
        {"sources": [{"id": "NG59", "title": "Low back pain", "issuer": "NICE", "level": "issuer-text"}]}
        """;

    assertThat(new ContentFile("sources.json", json).entries())
        .isEqualTo(new ContentFile("sources.yaml", ONE_SOURCE).entries());
  }

  @Test
  void an_unknown_member_is_named() {
    assertThat(faults(ONE_SOURCE + "  colour: red\n"))
        .containsExactly(fault(6, "/sources/0/colour", "no member of this name"));
  }

  @Test
  void a_value_of_the_wrong_type_is_named() {
    assertThat(faults(ONE_SOURCE.replace("Low back pain", "[Low, back]")))
        .containsExactly(fault(3, "/sources/0/title", "array found, string expected"));
    assertThat(faults(ONE_SOURCE + "  year: about 2016\n"))
        .containsExactly(fault(6, "/sources/0/year", "string found, integer expected"));
  }

  @Test
  void a_missing_member_is_named_at_the_entry_that_lacks_it() {
    assertThat(faults(ONE_SOURCE.replace("  issuer: NICE\n", "")))
        .containsExactly(fault(2, "/sources/0", "required property 'issuer' not found"));
  }

  @Test
  void a_value_outside_its_set_is_told_the_set() {
    assertThat(faults(ONE_SOURCE.replace("issuer-text", "hearsay")))
        .containsExactly(
            fault(
                5,
                "/sources/0/level",
                "does not have a value in the enumeration"
                    + " [\"issuer-text\", \"secondary\", \"unverified\"]"));
  }

  @Test
  void a_key_given_twice_is_named() {
    assertThat(faults(ONE_SOURCE + "  title: Another\n"))
        .containsExactly(fault(6, "", "well-formed YAML, but: Duplicate field 'title'"));
  }

  @Test
  void what_is_no_yaml_is_told_where_it_stops_being_it() {
    assertThat(faults("sources:\n- id: [\n"))
        .containsExactly(
            fault(
                2,
                "",
                "well-formed YAML, but: while parsing a flow node, expected the node content, but"
                    + " found '<stream end>'"));
    assertThat(faults("sources:\n\t- id: NG59\n"))
        .containsExactly(
            fault(
                1,
                "",
                "well-formed YAML, but: while scanning for the next token, found character"
                    + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for"
                    + " indentation)"));
  }

  @Test
  void a_file_without_a_member_that_tells_its_kind_is_told_which_there_are() {
    ContentFault kinds =
        fault(
            1,
            "",
            "one of these members: condition, treatments, diagnostics, findings, redFlags, faqs,"
                + " sources");

    for (String text : List.of("", "# Nothing yet\n", "Hello", "- NG59\n", "people: []\n")) {
      assertThat(faults(text)).containsExactly(kinds);
    }
  }

  @Test
  void a_file_is_of_one_kind_only() {
    assertThat(faults("findings: []\n" + ONE_SOURCE))
        .containsExactly(fault(3, "/sources", "no member of this name"));
  }

  @Test
  void nothing_follows_in_a_second_yaml_document_where_nobody_would_read_it() {
    assertThat(faults(ONE_SOURCE + "---\n" + ONE_SOURCE))
        .containsExactly(fault(7, "", "the end, after one YAML document"));
  }

  @Test
  void what_is_nested_too_deep_is_told_without_the_words_of_the_parser() {
    assertThat(faults("[".repeat(100_000)))
        .containsExactly(fault(1, "", "YAML that is not nested or long beyond all measure"));
  }

  @Test
  void a_text_that_no_database_keeps_is_named() {
    assertThat(faults(ONE_SOURCE.replace("Low back pain", "\"Low\\0back\"")))
        .containsExactly(fault(3, "", "text without U+0000 and without half a surrogate pair"));
    assertThat(faults(ONE_SOURCE.replace("Low back pain", "\"\\ud800 back\"")))
        .containsExactly(fault(3, "", "text without U+0000 and without half a surrogate pair"));
    assertThat(faults(ONE_SOURCE.replace("Low back pain", "!!binary aGVsbG8=")))
        .containsExactly(fault(3, "", "a value that JSON can have"));
  }

  @Test
  void all_faults_of_a_file_are_told_by_line() {
    assertThat(faults("sources:\n- id: ng59\n  title: ' '\n- nothing\n"))
        .containsExactly(
            fault(2, "/sources/0", "required property 'issuer' not found"),
            fault(2, "/sources/0", "required property 'level' not found"),
            fault(
                2, "/sources/0/id", "does not match the regex pattern ^[A-Z0-9]+(?:-[A-Z0-9]+)*$"),
            fault(3, "/sources/0/title", "does not match the regex pattern ^\\S(?:[\\s\\S]*\\S)?$"),
            fault(4, "/sources/1", "string found, object expected"));
  }

  @Test
  void a_fault_is_one_line_for_a_terminal() {
    assertThat(fault(6, "/sources/0/colour", "no member of this name"))
        .hasToString("some.yaml:6: /sources/0/colour: no member of this name");
    assertThat(fault(1, "", "well-formed YAML")).hasToString("some.yaml:1: /: well-formed YAML");
    assertThat(new ContentException(List.of(fault(1, "", "a"), fault(2, "/x", "b"))))
        .hasMessage("some.yaml:1: /: a\nsome.yaml:2: /x: b");
  }

  private static List<ContentFault> faults(String text) {
    return catchThrowableOfType(
            ContentException.class, () -> new ContentFile("some.yaml", text).entries())
        .faults();
  }

  private static ContentFault fault(int line, String path, String expected) {
    return new ContentFault("some.yaml", line, path, expected);
  }
}
