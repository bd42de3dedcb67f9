package dev.stepwell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void it_is_asked_until_it_is_so_and_no_more() {
    Eventually.holds(() -> assertThat(asked.incrementAndGet()).isGreaterThanOrEqualTo(3));

    assertThat(asked).hasValue(3);
  }

  @Test
  void what_is_found_is_given() {
    int found =
        Eventually.get(
            () -> {
              assertThat(asked.incrementAndGet()).isEqualTo(2);
              return asked.get();
            });

    assertThat(found).isEqualTo(2);
  }

  @Test
  void what_never_is_so_fails_as_it_did_last() {
    assertThatThrownBy(
            () ->
                Eventually.get(
                    Duration.ofMillis(50),
                    () -> {
                      throw new AssertionError("asked " + asked.incrementAndGet());
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("asked %d", asked.get());
  }

  @Test
  void what_breaks_is_not_asked_again() {
    assertThatThrownBy(
            () ->
                Eventually.holds(
                    () -> {
                      asked.incrementAndGet();
                      throw new IOException("broken");
                    }))
        .hasRootCauseMessage("broken");

    assertThat(asked).hasValue(1);
  }
}
