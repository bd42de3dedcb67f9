package dev.stepwell.platform;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a start failed, where it is the database: one line, for the person at the terminal. */
final class DatabaseFailure {

  /**
   * Classes of SQL states: connection exception, invalid authorization specification, invalid
   * catalog name. Source: PostgreSQL 18, appendix A.
   */
  private static final List<String> CLASSES = List.of("08", "28", "3D");

  /** Longer than any chain of causes that is no circle. */
  private static final int DEEPEST = 20;

  private DatabaseFailure() {}

  /** What is wrong, and which settings may be; empty for any other failure, and for none. */
  static Optional<String> line(@Nullable Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(it -> it instanceof SQLException sql && isOfTheSettings(sql))
        .map(it -> String.valueOf(it.getMessage()).lines().findFirst().orElse(""))
        .findFirst()
        .map(
            it ->
                ("Stepwell cannot use its database (%s). Look at QUARKUS_DATASOURCE_JDBC_URL,"
                        + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.")
                    .formatted(it));
  }

  private static boolean isOfTheSettings(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && CLASSES.stream().anyMatch(state::startsWith);
  }
}
