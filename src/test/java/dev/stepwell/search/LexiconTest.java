package dev.stepwell.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconTest {

  static Stream<String> signals() throws IOException {
    try (var file = LexiconTest.class.getResourceAsStream("red-flag-signals.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  static Set<String> redFlags() {
    return BuiltInContent.catalog().entries(EntryType.RED_FLAG).keySet();
  }

  @ParameterizedTest
  @MethodSource("signals")
  void whoever_writes_a_signal_is_told_a_red_flag_first_with_what_to_do(String line) {
    String slug = line.substring(0, line.indexOf(':'));
    Found found = Searching.search(line.substring(line.indexOf(':') + 1));

    assertThat(redFlags()).contains(slug);
    assertThat(found.hits().get(0).redFlag())
        .hasValueSatisfying(flag -> assertThat(flag.action()).isNotBlank());
    assertThat(Searching.names(found)).contains("red-flag " + slug);
  }

  @ParameterizedTest
  @MethodSource("redFlags")
  void every_red_flag_of_the_catalog_has_signals(String slug) throws IOException {
    assertThat(signals()).anyMatch(line -> line.startsWith(slug + ":"));
  }

  @Test
  void the_more_urgent_red_flag_is_told_first() {
    assertThat(Searching.found("morning stiffness of small joints, swollen calf, breathless"))
        .startsWith(
            "red-flag pulmonary-embolism",
            "red-flag suspected-dvt",
            "red-flag suspected-rheumatoid");
  }

  @Test
  void a_red_flag_that_was_only_touched_is_not_told_first() {
    assertThat(List.of("leg pain", "numbness", "burning", "swelling", "back pain"))
        .allSatisfy(
            question -> assertThat(Searching.found(question).get(0)).startsWith("condition "));
  }

  @Test
  void phrases_are_one_word_and_fillers_are_none() {
    assertThat(Phrase.whole("The pins and needles in my FEET")).isEqualTo("tingl foot");
    assertThat(Phrase.whole("of the")).isEqualTo("of the");
  }
}
