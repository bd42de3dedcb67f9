package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a document of the editors may be, beside what {@code BodiesTest} sends over the wire. */
class DocumentParsingTest {

  @ParameterizedTest
  @CsvSource({"JSON, 101", "JSON, 60000", "YAML, 101", "YAML, 900"})
  void a_long_name_is_refused_before_it_is_in_the_place_of_all_beneath_it(
      DocumentParsing language, int length) {
    assertThatThrownBy(() -> language.parse(document(length)))
        .isInstanceOfSatisfying(
            Problem.class,
            it ->
                assertThat(it.detail())
                    .startsWith("The body has a member whose name has more than 100 characters:"));
  }

  @ParameterizedTest
  @EnumSource
  void a_name_of_a_hundred_characters_is_none(DocumentParsing language) {
    assertThat(language.parse(document(100))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void too_many_values_are_refused_before_each_of_them_is_found_wrong(DocumentParsing language) {
    assertThat(language.parse("[" + "1, {}, ".repeat(24_999) + "1]")).hasSize(49_999);
    assertThatThrownBy(() -> language.parse("[" + "1, {}, ".repeat(25_000) + "1]"))
        .isInstanceOfSatisfying(
            Problem.class,
            it ->
                assertThat(it.detail())
                    .startsWith("The body has more than 50000 values: reading stopped at line "));
  }

  private static String document(int length) {
    return "{\"" + "a".repeat(length) + "\": [1]}";
  }
}
