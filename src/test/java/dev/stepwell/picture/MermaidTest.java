package dev.stepwell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  static Stream<Arguments> pictures() {
    return PictureTest.pictures();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void each_line_is_one_of_these_whatever_the_texts_are(String what, Picture picture) {
    assertThat(picture.mermaid().lines()).allMatch(it -> LINE.matcher(it).matches());
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
