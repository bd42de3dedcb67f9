package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CareDurationTest {

  @Test
  void weeks_and_days_are_read_as_days() {
    assertThat(CareDuration.parse("P6W").days()).isEqualTo(42);
    assertThat(CareDuration.parse("P10D").days()).isEqualTo(10);
    assertThat(CareDuration.parse("P9999W").days()).isEqualTo(69_993);
    assertThat(CareDuration.ofWeeks(6)).isEqualTo(new CareDuration(42));
  }

  @Test
  void whole_weeks_are_written_as_weeks_and_all_else_as_days() {
    assertThat(CareDuration.parse("P6W")).hasToString("P6W");
    assertThat(CareDuration.parse("P10D")).hasToString("P10D");
    assertThat(CareDuration.parse("P42D")).hasToString("P6W");
    assertThat(new CareDuration(1)).hasToString("P1D");
  }

  @Test
  void what_is_written_is_read_back() {
    for (int days = 1; days < 400; days++) {
      CareDuration duration = new CareDuration(days);
      assertThat(CareDuration.parse(duration.toString())).isEqualTo(duration);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "6", "6W", "P", "PW", "P0W", "P06W", "P-1W", "P6M", "P1Y", "PT6H", "P1W2D", "p6w",
        "P6W ", " P6W", "P10000W", "P1.5W", "P٦W"
      })
  void no_other_form_is_read(String text) {
    assertThatThrownBy(() -> CareDuration.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a duration in whole weeks or days, such as P6W or P3D: \"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void a_length_of_care_is_at_least_one_day(int days) {
    assertThatThrownBy(() -> new CareDuration(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a length of care is at least one day, not " + days);
  }

  @Test
  void a_number_of_weeks_that_no_number_of_days_can_hold_is_refused() {
    assertThatThrownBy(() -> CareDuration.ofWeeks(Integer.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void whole_weeks_are_told_from_others() {
    assertThat(new CareDuration(14).isWeeks()).isTrue();
    assertThat(new CareDuration(14).weeks()).isEqualTo(2);
    assertThat(new CareDuration(15).isWeeks()).isFalse();
    assertThat(new CareDuration(15).weeks()).isEqualTo(2);
  }

  @Test
  void the_longer_one_is_the_greater_one() {
    assertThat(CareDuration.parse("P6W"))
        .isGreaterThan(CareDuration.parse("P41D"))
        .isLessThan(CareDuration.parse("P43D"))
        .isEqualByComparingTo(CareDuration.parse("P42D"));
  }
}
