package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> SLUGS =
      List.of("sciatica", "herniated-disc", "spinal-stenosis", "nerve-blocks", "nerve-block-trial");

  @Test
  void a_missing_a_wrong_and_a_swapped_letter_are_seen_through() {
    assertThat(Nearest.to("siatica", SLUGS)).containsExactly("sciatica");
    assertThat(Nearest.to("scjatica", SLUGS)).containsExactly("sciatica");
    assertThat(Nearest.to("sciatcia", SLUGS)).containsExactly("sciatica");
    assertThat(Nearest.slips("sciatcia", "sciatica", 2)).isEqualTo(1);
  }

  @Test
  void slips_are_counted_as_far_as_they_matter() {
    assertThat(Nearest.slips("abcd", "badc", 2)).isEqualTo(2);
    assertThat(Nearest.slips("kitten", "sitting", 3)).isEqualTo(3);
    assertThat(Nearest.slips("kitten", "sitting", 2)).isEqualTo(3);
    assertThat(Nearest.slips("sciatica", "bursitis", 2)).isEqualTo(3);
  }

  @Test
  void case_blanks_and_underscores_are_no_difference() {
    assertThat(Nearest.to(" Herniated_Disc", SLUGS)).containsExactly("herniated-disc");
    assertThat(Nearest.to("spinal stenosis", SLUGS)).containsExactly("spinal-stenosis");
  }

  @Test
  void a_part_of_the_word_is_enough_and_all_that_have_it_are_named_in_order() {
    assertThat(Nearest.to("stenosis", SLUGS)).containsExactly("spinal-stenosis");
    assertThat(Nearest.to("nerve", SLUGS)).containsExactly("nerve-block-trial", "nerve-blocks");
    assertThat(Nearest.to("sciatica-of-the-left-leg", SLUGS)).containsExactly("sciatica");
  }

  @Test
  void what_is_like_none_of_them_gets_no_guess() {
    assertThat(Nearest.to("banana", SLUGS)).isEmpty();
    assertThat(Nearest.to("", SLUGS)).isEmpty();
    assertThat(Nearest.to("s", SLUGS)).isEmpty();
    assertThat(Nearest.to("sciatica".repeat(1000), SLUGS)).isEmpty();
    assertThat(Nearest.to("sciatica", List.of())).isEmpty();
  }

  @Test
  void at_most_three_are_named() {
    assertThat(Nearest.to("grade-x", List.of("grade-d", "grade-b", "grade-a", "grade-c")))
        .containsExactly("grade-a", "grade-b", "grade-c");
  }

  @Test
  void the_question_is_a_sentence() {
    assertThat(Nearest.question("siatica", SLUGS)).contains("Did you mean \"sciatica\"?");
    assertThat(Nearest.question("nerve", SLUGS))
        .contains("Did you mean \"nerve-block-trial\" or \"nerve-blocks\"?");
    assertThat(Nearest.question("banana", SLUGS)).isEmpty();
  }
}
