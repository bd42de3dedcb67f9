package dev.stepwell.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Decides, before Quarkus starts, between the configured database and the embedded one, which it
 * hands to Quarkus as system properties.
 *
 * <p>A live reload runs this again in the same JVM: what was handed over is then taken back first,
 * so that it is not mistaken for the user's own configuration.
 */
final class DatabaseChoice {

  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USERNAME = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";
  private static final String JSON_LOGS = "quarkus.log.console.json.enabled";
  private static final String HANDED_OVER = "dev.stepwell.embedded-database.handed-over";

  private static final Logger LOG = Logger.getLogger(DatabaseChoice.class);

  private DatabaseChoice() {}

  /**
   * Makes the choice.
   *
   * @throws DatabaseStartException if the embedded database is chosen and cannot be had
   * @throws PortTakenException if it is chosen, and would be started for nothing
   */
  static void make(Settings settings) {
    takeBack();
    Config config = ConfigUtils.configBuilder().build();
    if (isSet(config, URL)) {
      return;
    }
    boolean serves = config.getOptionalValue(HttpPort.ENABLED, Boolean.class).orElse(true);
    // In dev mode the port outlives a reload.
    if (serves && LaunchMode.current() == LaunchMode.NORMAL) {
      HttpPort.of(config).requireFree();
    }
    EmbeddedDatabase database = EmbeddedDatabase.start(EmbeddedDatabaseSettings.of(settings));
    Map<String, String> properties = new HashMap<>();
    properties.put(URL, database.jdbcUrl());
    properties.put(USERNAME, database.username());
    properties.put(PASSWORD, database.password());
    if (!isSet(config, JSON_LOGS)) {
      properties.put(JSON_LOGS, "false");
    }
    handOver(properties);
    LOG.infof(
        "Embedded PostgreSQL on 127.0.0.1:%d, data in %s",
        database.port(), database.dataDirectory());
  }

  /** Whether the embedded database is the one that is used. */
  static boolean isEmbedded() {
    return System.getProperty(HANDED_OVER) != null;
  }

  private static boolean isSet(Config config, String key) {
    return config.getOptionalValue(key, String.class).isPresent();
  }

  private static void handOver(Map<String, String> properties) {
    properties.forEach(System::setProperty);
    System.setProperty(HANDED_OVER, String.join(" ", properties.keySet()));
  }

  private static void takeBack() {
    Optional.ofNullable(System.clearProperty(HANDED_OVER)).stream()
        .flatMap(keys -> Arrays.stream(keys.split(" ", -1)))
        .forEach(System::clearProperty);
  }
}
