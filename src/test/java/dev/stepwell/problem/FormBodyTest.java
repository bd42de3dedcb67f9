package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

  @Test
  void fields_are_decoded_as_browsers_encode_them() {
    FormBody form = of("a=one+two&b=%C3%A9%26%3D%2B&c=+x+&d=&e");

    assertThat(form.field("a")).contains("one two");
    assertThat(form.field("b")).contains("é&=+");
    assertThat(form.field("c")).contains("x");
    assertThat(form.field("d")).isEmpty();
    assertThat(form.field("e")).isEmpty();
    assertThat(form.field("f")).isEmpty();
  }

  @Test
  void what_is_blank_is_not_filled_in() {
    assertThat(of("c=1&a=+&b=2&d&=").filledIn()).containsExactly("b", "c");
  }

  @Test
  void what_is_left_out_is_not_filled_in() {
    FormBody form = of("a=1&b=2&c=3").without(List.of("a", "c", "d"));

    assertThat(form.filledIn()).containsExactly("b");
    form.requireOnly(List.of("b"));
  }

  @Test
  void who_gives_two_answers_to_one_question_has_to_choose() {
    assertThatThrownBy(() -> of("a=1&a=2"))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "%c3=1", "a=%-1"})
  void what_is_no_text_is_refused(String body) {
    assertThatThrownBy(() -> of(body))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  private static FormBody of(String body) {
    return FormBody.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
