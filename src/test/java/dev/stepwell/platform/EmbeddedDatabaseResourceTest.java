package dev.stepwell.platform;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.testing.ConfigurationKeys;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddedDatabaseResourceTest {

  @Inject DataSource dataSource;

  @AfterEach
  void bringTheDatabaseBack() {
    EmbeddedDatabaseResource.startServer();
  }

  @Test
  void theApplicationStaysReadyWhileItsDatabaseIsAway() {
    EmbeddedDatabaseResource.stopServer();

    assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsGivenUpBeforeTheTransactionEnds() {
    String socket = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout";
    String transaction = "quarkus.transaction-manager.default-transaction-timeout";
    Config config = ConfigProvider.getConfig();

    assertThat(Duration.ofSeconds(config.getValue(socket, Integer.class)))
        .isLessThan(
            config
                .getOptionalValue(transaction, Duration.class)
                .orElseGet(() -> DurationConverter.parseDuration(standard(transaction))));
  }

  private static String standard(String key) {
    return ConfigurationKeys.standard(key).orElseThrow();
  }

  @Test
  void noConnectionIsDeadOnceTheDatabaseIsBack() throws SQLException {
    dataSource.getConnection().close();

    EmbeddedDatabaseResource.stopServer();
    assertThatThrownBy(() -> dataSource.getConnection()).isInstanceOf(SQLException.class);
    EmbeddedDatabaseResource.startServer();

    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("SELECT 1");
    }
  }

  @Test
  void theDatabaseComesBackWithItsData() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("CREATE TABLE kept AS SELECT 1 AS value");
    }

    EmbeddedDatabaseResource.stopServer();
    EmbeddedDatabaseResource.startServer();

    try (Connection connection = dataSource.getConnection();
        ResultSet rows = connection.createStatement().executeQuery("SELECT value FROM kept")) {
      assertThat(rows.next()).isTrue();
    }
  }
}
