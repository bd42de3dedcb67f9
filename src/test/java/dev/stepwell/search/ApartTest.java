package dev.stepwell.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks alike and is not: {@code apart.txt}. And what belongs together. */
class ApartTest {

  static List<Arguments> pairs() {
    return Searching.rows("apart.txt");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void names_that_look_alike_are_not_taken_for_one_another(
      String question, String type, String slug, String other) {
    List<String> found = Searching.found(question);

    assertThat(found).startsWith(type + " " + slug);
    assertThat(found.indexOf(type + " " + other)).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cant sleep because of pain", "cant bend my knee"})
  void a_forgotten_apostrophe_is_no_emergency(String question) {
    assertThat(Searching.found(question).stream().limit(1).toList())
        .isNotEmpty()
        .allSatisfy(first -> assertThat(first).doesNotStartWith("red-flag"));
  }

  @ParameterizedTest
  @CsvSource({
    "spondylosis, spondylolisthesis",
    "spondylosis, spondylolysis",
    "spondylolisthesis, spondylosis",
    "spondylolysis, spondylosis",
    "spondylolysis, spondylolisthesis",
    "radiculopathy, radiculitis",
    "neuropathy, radiculopathy",
  })
  void a_word_that_the_catalog_has_is_never_corrected_to_another(String word, String other) {
    assertThat(Searching.search(word).hits())
        .isNotEmpty()
        .allSatisfy(
            hit ->
                assertThat(hit.snippet().parts())
                    .filteredOn(Snippet.Part::match)
                    .extracting(Snippet.Part::text)
                    .doesNotContain(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "walking cramps",
        "leg cramps when walking",
        "cramp in my calves on a walk",
        "pain in calf when walking",
        "claudication"
      })
  void cramps_on_walking_bring_narrow_arteries_and_a_narrow_canal(String question) {
    assertThat(Searching.found(question).subList(0, 2))
        .containsExactlyInAnyOrder(
            "condition peripheral-artery-disease", "condition spinal-stenosis");
  }

  @Test
  void one_code_of_two_conditions_brings_both() {
    assertThat(Searching.found("M51.26"))
        .containsExactly("condition bulging-disc", "condition herniated-disc");
  }
}
