package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.ConfigurationKeys;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} is what the code says: {@code -Dupdate-configuration} writes it
 * instead of comparing.
 */
class ConfigurationDocumentTest {

  private static final Path COMMITTED = Path.of("docs", "configuration.md");
  private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");

  private static final String INTRODUCTION =
      """
      # Configuration

      This file is generated from the code (`ConfigurationDocumentTest`): change `Settings` or `QuarkusKeys` instead.

      A setting is a property of the JVM (`-Dstepwell.data-dir=/data`), else a variable of the environment
      (`STEPWELL_DATA_DIR=/data`), else a line of `.env`, else one of `config/application.properties`, both in the working
      directory. In a value, a password's too, `$` is written `$$`. On Kubernetes, pods need `enableServiceLinks: false`, as a
      service that is called `stepwell` makes variables like `STEPWELL_PORT`.

      Everything is checked before anything is started: for each setting that is wrong, or that does not exist, the start is
      refused with one line on standard error that names it, and with the exit code 1.

      """;

  @Test
  void the_document_is_what_the_code_says() throws IOException {
    String document =
        INTRODUCTION
            + "## Of Stepwell\n\nOther keys that begin with `stepwell.` or `STEPWELL_` are refused.\n\n"
            + table(OwnKeys.all(), Sentences.of(Settings.class))
            + "\n## Of Quarkus\n\nThose that an operator sets, of many more that Quarkus has. The defaults are those of Stepwell.\n\n"
            + table(QuarkusKeys.all(), Sentences.of(QuarkusKeys.class));

    if (System.getProperty("update-configuration") != null) {
      Files.writeString(COMMITTED, document);
    }

    assertThat(Files.readString(COMMITTED))
        .as("run: mvn test -Dtest=ConfigurationDocumentTest -Dupdate-configuration")
        .isEqualTo(document);
  }

  @Test
  void theKeysAreThoseThatTheMappingReads() {
    assertThat(OwnKeys.all().stream().map(Key::name))
        .containsExactlyInAnyOrderElementsOf(
            ConfigMappings.getProperties(ConfigClass.configClass(Settings.class)).keySet().stream()
                .map(name -> name.replace("[*]", ""))
                .distinct()
                .toList());
  }

  @Test
  void theKeysOfQuarkusAreReadByItAtRunTime() {
    assertThat(QuarkusKeys.all())
        .isNotEmpty()
        .allMatch(key -> ConfigurationKeys.knows(key.variable()));
  }

  private static String table(List<Key> keys, Map<String, String> sentences) throws IOException {
    StringBuilder table =
        new StringBuilder("| key | default | what it is | what it may be |\n|---|---|---|---|\n");
    for (Key key : keys) {
      assertThat(sentences).as("the Javadoc of %s", key.name()).containsKey(key.member());
      table.append(
          "| `%s`<br>`%s` | %s | %s | %s |%n"
              .formatted(
                  key.name(),
                  key.variable(),
                  standard(key).map(it -> "`" + it + "`").orElse("none"),
                  sentences.get(key.member()),
                  key.value().demand()));
    }
    return table.toString();
  }

  /** Our own default, else that of {@code application.properties}, else that of Quarkus. */
  private static Optional<String> standard(Key key) throws IOException {
    var properties = new PropertiesConfigSource(PROPERTIES.toUri().toURL());
    return key.standard()
        .or(() -> Optional.ofNullable(properties.getValue("%prod." + key.name())))
        .or(() -> Optional.ofNullable(properties.getValue(key.name())))
        .or(() -> ConfigurationKeys.standard(key.name()));
  }
}
