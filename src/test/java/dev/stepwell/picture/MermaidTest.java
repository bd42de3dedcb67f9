package dev.stepwell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MermaidTest {

  /** A label: characters that mean nothing to Mermaid, entities, and line breaks of ours. */
  private static final String LABEL = "\"(?:[^\"#;<>&`|{}\\[\\]]++|#\\d+;|<br/>)*+\"";

  private static final Pattern LINE =
      Pattern.compile(
          "flowchart TD"
              + "|  acc(?:Title|Descr): [^\"#;<>&`|{}\\[\\]]*"
              + "|  [a-z]+\\d*(?:\\[LABEL]|>LABEL]|\\[\\[LABEL]]):::[a-z]+".replace("LABEL", LABEL)
              + "|  [a-z]+\\d* (?:-->|-\\.->|-\\. at once \\.->) [a-z]+\\d*"
              + "|  classDef [a-z]+ [a-z0-9:#, -]+");

  private static final Pattern ENTITY = Pattern.compile("#(\\d+);");

  static Stream<Arguments> pictures() {
    return PictureTest.pictures();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void each_line_is_one_of_these_whatever_the_texts_are(String what, Picture picture) {
    assertThat(picture.mermaid().lines()).allMatch(it -> LINE.matcher(it).matches());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void nothing_in_a_text_ends_a_line(String what, Picture picture) {
    assertThat(picture.mermaid()).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]");
    assertThat(picture.mermaid().split("\\R", -1))
        .hasSize((int) picture.mermaid().lines().count() + 1);
  }

  static Stream<Arguments> pictures_of_content() {
    return Pictures.all().entrySet().stream()
        .filter(it -> !Pictures.HOSTILE.containsKey(it.getKey()))
        .map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures_of_content")
  void it_has_every_word_that_is_drawn(String what, Picture picture) {
    String text = text(picture);

    assertThat(Pictures.drawn(picture.drawing())).allSatisfy(it -> assertThat(text).contains(it));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void it_has_every_gate_with_its_asides_and_every_exclusion(String condition) {
    Pathway pathway = Pictures.CONTENT.pathway(condition).orElseThrow();
    Told told = new Told(pathway, Pictures.CONTENT, Optional.empty());
    String text = text(Pictures.plain(Pictures.CONTENT, condition));

    assertThat(told.exclusions()).hasSameSizeAs(pathway.exclusions());
    assertThat(told.exclusions()).allSatisfy(it -> assertThat(text).contains(it.statement()));
    for (Step step : pathway.steps()) {
      assertThat(told.gate(step).isPresent()).isEqualTo(step.gate().isPresent());
      told.gate(step)
          .ifPresent(
              gate -> {
                assertThat(text).contains(gate.heading());
                assertThat(gate.lines()).allSatisfy(it -> assertThat(text).contains(it.text()));
                assertThat(gate.asides()).allSatisfy(it -> assertThat(text).contains(it));
              });
    }
  }

  @Test
  void some_gates_have_asides_and_all_ladders_exclusions() {
    assertThat(Pictures.CONTENT.pathways())
        .anyMatch(
            it ->
                it.steps().stream()
                    .flatMap(step -> step.gate().stream())
                    .anyMatch(gate -> !gate.notEnough().isEmpty() || gate.stricter().isPresent()))
        .anyMatch(it -> !it.exclusions().isEmpty());
  }

  static Stream<String> conditions() {
    return PictureTest.conditions();
  }

  /** What is read in it: the escapes as what they are, and breaks as spaces. */
  private static String text(Picture picture) {
    return ENTITY
        .matcher(picture.mermaid().replace("<br/>", " "))
        .replaceAll(
            it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1)))));
  }

  @Test
  void required_steps_follow_each_other_and_optional_ones_stand_by() {
    assertThat(
            Pictures.plain(Pictures.CONTENT, "herniated-disc").mermaid().lines().map(String::strip))
        .containsAll(
            List.of(
                "s1 -. at once .-> redflags",
                "s1 --> s2",
                "s2 --> s3",
                "s3 -.-> g4",
                "g4 --> s4",
                "s4 -.-> g5",
                "g5 --> s5",
                "s3 --> s6",
                "s5 -.-> s6",
                "s6 -.-> g7",
                "g7 --> s7"));
  }

  @Test
  void nothing_follows_a_way_out() {
    assertThat(Pictures.plain(Pictures.CONTENT, "sciatica").mermaid())
        .contains("s5>", "s4 -.-> g5", "s4 -.-> g6")
        .doesNotContain("  s5 -");
  }

  @Test
  void what_means_something_to_mermaid_is_escaped() {
    assertThat(Pictures.hostile("a \"b\" #c; `d` <e> & [f]").mermaid())
        .contains(
            "1. a #34;b#34; #35;c#59; #96;d#96; #60;e#62; #38; #91;f#93;<br/>",
            "accTitle: a b c d e f : the steps of care\n");
  }
}
