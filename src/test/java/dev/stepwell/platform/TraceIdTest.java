package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {

  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-" + ID + "-00f067aa0ba902b7-01",
        "00-" + ID + "-00f067aa0ba902b7-00",
        "cc-" + ID + "-00f067aa0ba902b7-01",
        "cc-" + ID + "-00f067aa0ba902b7-01-what-the-future-will-be-like",
      })
  void the_trace_id_of_a_valid_header_is_taken(String header) {
    assertThat(TraceId.ofTraceparent(header).map(TraceId::toString)).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        ID,
        "00-" + ID + "-00f067aa0ba902b7",
        "00-" + ID + "-00f067aa0ba902b7-1",
        "00-" + ID + "-00f067aa0ba902b7-01-",
        "00-" + ID + "-00f067aa0ba902b7-01-more",
        "cc-" + ID + "-00f067aa0ba902b7-01.more",
        "ff-" + ID + "-00f067aa0ba902b7-01",
        "0x-" + ID + "-00f067aa0ba902b7-01",
        "00_" + ID + "-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + ID + "-0000000000000000-01",
        "00-" + ID + "-00f067aa0ba902b7-0g",
        " 00-" + ID + "-00f067aa0ba902b7-01",
      })
  void a_header_that_breaks_a_rule_is_as_none(String header) {
    assertThat(TraceId.ofTraceparent(header)).isEmpty();
  }

  @Test
  void leading_zeros_are_kept() {
    assertThat(new TraceId(0, 1)).hasToString("00000000000000000000000000000001");
  }

  @Test
  void random_ones_differ_and_are_well_formed() {
    assertThat(TraceId.random().toString()).matches("[0-9a-f]{32}");
    assertThat(TraceId.random()).isNotEqualTo(TraceId.random());
  }
}
