package dev.stepwell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrappingTest {

  private static final int WIDTH = 120;

  @Test
  void lines_end_between_words() {
    assertThat(Wrapping.of("one two  three\nfour five", Type.BODY, WIDTH))
        .containsExactly("one two three", "four five");
  }

  @Test
  void a_word_that_does_not_fit_begins_on_a_line_of_its_own_and_is_cut() {
    assertThat(Wrapping.of("at " + "m".repeat(12) + " on", Type.BODY, WIDTH))
        .containsExactly("at", "mmmmmmmm", "mmmm on");
  }

  @Test
  void nothing_has_no_line() {
    assertThat(Wrapping.of("", Type.BODY, WIDTH)).isEmpty();
    assertThat(Wrapping.of(" \u00a0\n", Type.BODY, WIDTH)).isEmpty();
  }

  @Test
  void what_a_reader_takes_for_one_character_is_not_cut() {
    List<String> lines = Wrapping.of("e\u0301".repeat(40), Type.BODY, WIDTH);

    assertThat(lines).hasSizeGreaterThan(1).allMatch(it -> it.startsWith("e\u0301"));
  }

  @Test
  void whatever_it_is_no_line_is_wider_and_nothing_is_lost() {
    Random random = new Random(6);
    List<Type> types = List.of(Type.values());
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(80), 0x20, 0x2000)
              .filter(it -> !Character.isISOControl(it))
              .map(it -> random.nextInt(5) == 0 ? ' ' : it)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      Type type = types.get(i % types.size());

      List<String> lines = Wrapping.of(text, type, WIDTH);

      assertThat(lines).as("%d", i).allMatch(it -> type.width(it) <= WIDTH && !it.isBlank());
      assertThat(String.join("", lines).replaceAll("[\\s\\p{Z}]", ""))
          .as("%d", i)
          .isEqualTo(text.replaceAll("[\\s\\p{Z}]", ""));
    }
  }
}
