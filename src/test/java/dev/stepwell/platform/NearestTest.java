package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
  void slips_are_those_of_the_whole_table() {
    Random dice = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String a = word(dice);
      String b = word(dice);
      int slips = slips(a, b);
      for (int most = 0; most < 6; most++) {
        assertThat(Nearest.slips(a, b, most)).isEqualTo(Math.min(slips, most + 1));
      }
    }
  }

  @Test
  void a_word_among_ten_thousand_like_it_is_little_work() {
    List<String> known =
        IntStream.range(0, 10_000).mapToObj("many-findings-%04d"::formatted).toList();

    assertThat(
            Allocated.mebibytes(
                () -> assertThat(Nearest.to("some-fandangs-0007", known)).hasSize(1)))
        .isLessThan(8);
  }

  /** As the definition says it. */
  private static int slips(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    String a1 = a.substring(1);
    String b1 = b.substring(1);
    if (a.charAt(0) == b.charAt(0)) {
      return slips(a1, b1);
    }
    int least = 1 + Math.min(slips(a1, b1), Math.min(slips(a1, b), slips(a, b1)));
    boolean isSwapped =
        !a1.isEmpty()
            && !b1.isEmpty()
            && a.charAt(0) == b1.charAt(0)
            && a1.charAt(0) == b.charAt(0);
    return isSwapped ? Math.min(least, 1 + slips(a1.substring(1), b1.substring(1))) : least;
  }

  private static String word(Random dice) {
    return dice.ints(dice.nextInt(7), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
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
