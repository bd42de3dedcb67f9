package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "28P01", "3D000"})
  void what_the_settings_may_be_to_blame_for_is_told_in_one_line(String state) {
    var failure = new RuntimeException(new SQLException("It is so.\n  Hint: look", state));

    assertThat(DatabaseFailure.line(failure).orElseThrow())
        .hasLineCount(1)
        .contains("(It is so.)", "QUARKUS_DATASOURCE_JDBC_URL");
  }

  @Test
  void no_other_failure_is_the_settings() {
    assertThat(DatabaseFailure.line(null)).isEmpty();
    assertThat(DatabaseFailure.line(new IllegalStateException("no"))).isEmpty();
    assertThat(DatabaseFailure.line(new SQLException("no", "42P01"))).isEmpty();
    assertThat(DatabaseFailure.line(new SQLException("no"))).isEmpty();
  }
}
