package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P03", "58030"})
  void a_broken_connection_a_full_server_and_one_that_stops_are_away(String state) {
    assertThat(isAway(new SQLException("no", state))).isTrue();
  }

  @Test
  void so_is_a_pool_that_waited_in_vain_and_a_wait_that_took_too_long() {
    assertThat(isAway(new SQLException("Acquisition timeout"))).isTrue();
    assertThat(isAway(new TimeoutException())).isTrue();
  }

  @Test
  void it_is_looked_for_among_the_causes() {
    SQLException cause = new SQLException("no", "08006");

    assertThat(isAway(new CompletionException(new IllegalStateException(cause)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "40001", "42601"})
  void what_the_database_says_no_to_is_no_absence(String state) {
    assertThat(isAway(new SQLException("no", state))).isFalse();
  }

  @Test
  void a_lock_that_somebody_else_has_is_a_503_and_no_absence() {
    IllegalStateException locked = new IllegalStateException(new SQLException("no", "55P03"));

    assertThat(DatabaseAway.isCauseOf(locked)).isFalse();
    assertThat(DatabaseAway.problem(locked).orElseThrow().detail())
        .startsWith("Something else is being published");
  }

  @Test
  void what_has_nothing_to_do_with_it_is_none() {
    IllegalStateException one = new IllegalStateException();
    IllegalStateException other = new IllegalStateException(one);
    one.initCause(other);

    assertThat(isAway(one)).as("a circle").isFalse();
    assertThat(isAway(new IllegalArgumentException("this document cannot be read"))).isFalse();
  }

  private static boolean isAway(Throwable failure) {
    return DatabaseAway.problem(failure).isPresent();
  }
}
