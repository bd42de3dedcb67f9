package dev.stepwell.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EntryType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SnippetsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "worn disc | Also called DDD, [disc] degeneration, [worn] [disc], [discogenic] pain",
        "M48062 | [M48.062]: Spinal stenosis, lumbar region with neurogenic claudication",
        "cramping walks | Symptoms: leg pain, [cramping], trouble with [walking]",
        "pins and needles | Symptoms: pain that lasts, [tingling], numbness, burning, weakness",
        "spondylosis | The joints and discs of the spine wear with age. This can be one reason for back"
            + " and leg pain that lasts.",
      })
  void the_snippet_tells_what_the_name_does_not_and_marks_it(String question, String snippet) {
    assertThat(marked(Searching.search(question, EntryType.CONDITION).hits().get(0)))
        .isEqualTo(snippet);
  }

  static List<String> questions() {
    return Searching.rows("first-hits.txt").stream().map(row -> (String) row.get()[0]).toList();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_snippet_is_never_empty_nor_longer_than_it_may_be(String question) {
    assertThat(Searching.search(question).hits())
        .allSatisfy(
            hit ->
                assertThat(hit.snippet().text().length())
                    .isBetween(1, Snippets.LONGEST + "Also called ".length() + 2));
  }

  @Test
  void a_long_text_is_cut_at_words_around_what_is_sought() {
    String text = "word ".repeat(100) + "sciatica " + "more ".repeat(100) + "end";
    Snippet snippet =
        new Snippets(
                Sought.of(new SearchText("sciatica"), new Vocabulary(Readers.of(text))).words())
            .of(Analysed.of(Readers.faq(text)));

    assertThat(snippet.text()).startsWith("…word ").endsWith(" more…").contains(" sciatica ");
    assertThat(snippet.parts()).filteredOn(Snippet.Part::match).hasSize(1);
    assertThat(snippet.text().length()).isLessThanOrEqualTo(Snippets.LONGEST + 2);
  }

  private static String marked(Hit hit) {
    return hit.snippet().parts().stream()
        .map(part -> part.match() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }
}
