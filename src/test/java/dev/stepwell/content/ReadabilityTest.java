package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stepwell.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public reads is read after eight years of school; exceptions are listed. */
class ReadabilityTest {

  private static final double HIGHEST_GRADE = 8;
  private static final Path EXCEPTIONS =
      Path.of("src/test/resources/dev/stepwell/content/readability-exceptions.txt");

  @Test
  void summaries_questions_and_actions_are_at_grade_8_or_below_but_for_those_listed()
      throws IOException {
    List<String> above =
        texts().entrySet().stream()
            .filter(it -> Readability.grade(it.getValue()) > HIGHEST_GRADE)
            .map(Map.Entry::getKey)
            .toList();

    List<String> listed =
        Files.readAllLines(EXCEPTIONS).stream()
            .filter(it -> !it.isBlank() && !it.startsWith("#"))
            .map(it -> it.split(" ", 2)[0])
            .toList();

    assertThat(above).as("an exception that is none any more is taken off").isEqualTo(listed);
  }

  @Test
  void taken_together_they_are_well_below() {
    assertThat(texts().values().stream().mapToDouble(Readability::grade).average().orElseThrow())
        .isLessThan(6);
  }

  @ParameterizedTest
  @CsvSource({
    "cat, 1",
    "table, 2",
    "little, 2",
    "cake, 1",
    "cakes, 1",
    "faces, 2",
    "needed, 2",
    "moved, 1",
    "banana, 3",
    "people, 2",
    "medicines, 3",
    "surgery, 3",
    "MRI, 3",
    "24, 1",
    "the, 1",
    "I, 1",
  })
  void syllables_are_counted_as_they_are_spoken(String word, int syllables) {
    assertThat(Readability.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void the_grade_is_that_of_the_formula() {
    assertThat(Readability.grade("The cat sat on the mat.")).isCloseTo(-1.45, within(0.01));
    assertThat(Readability.grade("Surgery is indicated. Medicines are needed."))
        .isCloseTo(0.39 * 3 + 11.8 * 14 / 6 - 15.59, within(0.01));
  }

  /** All of them, by type, slug and member. */
  private static Map<String, String> texts() {
    Catalog catalog = BuiltInContent.catalog();
    Map<String, String> texts = new TreeMap<>();
    catalog
        .conditions()
        .forEach(it -> texts.put("condition/" + it.slug() + "/summary", it.summary()));
    catalog
        .treatments()
        .forEach(it -> texts.put("treatment/" + it.slug() + "/summary", it.summary()));
    catalog
        .diagnostics()
        .forEach(it -> texts.put("diagnostic/" + it.slug() + "/summary", it.summary()));
    catalog.redFlags().forEach(it -> texts.put("red-flag/" + it.slug() + "/action", it.action()));
    catalog
        .findings()
        .forEach(it -> texts.put("finding/" + it.slug() + "/question", it.question()));
    catalog.faqs().forEach(it -> texts.put("faq/" + it.slug() + "/question", it.question()));
    return texts;
  }
}
