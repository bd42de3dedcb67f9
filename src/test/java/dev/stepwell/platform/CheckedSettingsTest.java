package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedSettingsTest {

  @Test
  void whatNobodySetsIsAsTheMappingSays() {
    Settings settings = CheckedSettings.of(properties(Map.of()));

    assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
    assertThat(settings.embeddedDatabase().port()).isZero();
    assertThat(settings.embeddedDatabase().binariesDir()).isEmpty();
    assertThat(settings.follow().enabled()).isTrue();
    assertThat(settings.follow().listen()).isTrue();
    assertThat(settings.follow().pollInterval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.releaseStream().heartbeat()).isEqualTo(Duration.ofSeconds(15));
    assertThat(settings.releaseStream().mostClients()).isEqualTo(1000);
    assertThat(settings.roles().editor()).containsExactly("editor");
    assertThat(settings.roles().reviewer()).containsExactly("reviewer");
    assertThat(settings.roles().operator()).containsExactly("operator");
    assertThat(settings.roles().partner()).containsExactly("partner");
    assertThat(settings.evaluations().partnersOnly()).isFalse();
    assertThat(settings.tracing().endpoint()).isEmpty();
  }

  @Test
  void theEnvironmentIsReadByTheNamesThatTheDocumentHas() {
    Settings settings =
        CheckedSettings.of(
            environment(
                Map.of(
                    "STEPWELL_DATA_DIR", "there",
                    "STEPWELL_EMBEDDED_DATABASE_BINARIES_DIR", "elsewhere",
                    "STEPWELL_FOLLOW_POLL_INTERVAL", "500MS",
                    "STEPWELL_RELEASE_STREAM_MOST_CLIENTS", "7",
                    "STEPWELL_ROLES_EDITOR", "author,chief",
                    "STEPWELL_EVALUATIONS_PARTNERS_ONLY", "true")));

    assertThat(settings.dataDir()).isEqualTo(Path.of("there"));
    assertThat(settings.embeddedDatabase().binariesDir()).contains(Path.of("elsewhere"));
    assertThat(settings.follow().pollInterval()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.releaseStream().mostClients()).isEqualTo(7);
    assertThat(settings.roles().editor()).containsExactly("author", "chief");
    assertThat(settings.evaluations().partnersOnly()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stepwell.embedded-database.port        | -1
          stepwell.embedded-database.port        | 65536
          stepwell.embedded-database.port        | http
          stepwell.follow.enabled                | ture
          stepwell.follow.listen                 | ''
          stepwell.follow.poll-interval          | 2 seconds
          stepwell.follow.poll-interval          | -2S
          stepwell.follow.poll-interval          | 0S
          stepwell.release-stream.heartbeat      | 25H
          stepwell.release-stream.most-clients   | 0
          stepwell.release-stream.most-clients   | 1.5
          stepwell.roles.editor                  | ''
          stepwell.roles.partner                 | ,
          stepwell.roles.partner                 | clinic, hospital
          stepwell.evaluations.partners-only     | 1
          quarkus.datasource.jdbc.max-size       | many
          quarkus.http.port                      | 99999
          quarkus.http.port                      | abc
          quarkus.log.level                      | LOUD
          quarkus.log.console.json.enabled       | json
          quarkus.shutdown.timeout               | soon
          """)
  void aWrongValueIsRefusedInOneLineThatNamesItsKey(String key, String value) {
    assertThatThrownBy(() -> CheckedSettings.of(properties(Map.of(key, value))))
        .isInstanceOf(SettingsException.class)
        .message()
        .hasLineCount(1)
        .startsWith("%s (%s) must be ".formatted(key, Key.variable(key)))
        .endsWith("not \"%s\"".formatted(value));
  }

  @ParameterizedTest
  @CsvSource({
    "stepwell.tracing.endpoint, collector:4318",
    "stepwell.tracing.endpoint, http://collector:99999",
    "stepwell.tracing.endpoint, http://collector:4318?key=hidden",
    "quarkus.oidc.auth-server-url, id.example",
    "quarkus.oidc.auth-server-url, ftp://somebody:hidden@id.example/",
    "quarkus.oidc.auth-server-url, https://somebody:hidden@id.example/",
  })
  void an_address_of_the_web_is_refused_without_being_shown(String key, String value) {
    assertThatThrownBy(() -> CheckedSettings.of(properties(Map.of(key, value))))
        .hasMessage(
            "%s (%s) must be an address such as https://host.example/path, which it is not"
                .formatted(key, Key.variable(key)));
  }

  @Test
  void an_expression_that_stands_for_nothing_is_refused_in_one_line() {
    String key = "stepwell.follow.enabled";

    assertThatThrownBy(() -> CheckedSettings.of(properties(Map.of(key, "${nope}"))))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "stepwell.follow.enabled (STEPWELL_FOLLOW_ENABLED) has a ${…} that stands for nothing;"
                + " $ itself is written $$");
    assertThatThrownBy(() -> CheckedSettings.of(properties(Map.of(key, "${" + key + "}"))))
        .isInstanceOf(SettingsException.class)
        .message()
        .hasLineCount(1)
        .contains(key);
  }

  @ParameterizedTest
  @CsvSource({
    "foo",
    "jdbc:mysql://db/x?password=hidden",
    "jdbc:postgresql://db:port/x?password=hidden"
  })
  void anAddressWithAPasswordIsRefusedWithoutBeingShown(String url) {
    assertThatThrownBy(
            () -> CheckedSettings.of(properties(Map.of("quarkus.datasource.jdbc.url", url))))
        .hasMessage(
            "quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL) must be an address such as"
                + " jdbc:postgresql://db.example:5432/stepwell, which it is not");
  }

  @ParameterizedTest
  @CsvSource({
    "stepwell.follow.pol-interval, stepwell.follow.poll-interval",
    "stepwell.datadir, stepwell.data-dir",
    "%prod.stepwell.roles.editors, stepwell.roles.editor",
  })
  void aKeyThatThereIsNotIsRefusedWithTheNearest(String key, String nearest) {
    assertThatThrownBy(() -> CheckedSettings.of(properties(Map.of(key, "2S"))))
        .hasMessage(
            "%s is no setting of Stepwell. Did you mean \"%s\"?"
                .formatted(key.replace("%prod.", ""), nearest));
  }

  @Test
  void aVariableOfTheEnvironmentThatIsMisspeltIsRefusedToo() {
    assertThatThrownBy(
            () -> CheckedSettings.of(environment(Map.of("STEPWELL_FOLOW_ENABLED", "false"))))
        .hasMessage(
            "STEPWELL_FOLOW_ENABLED is no setting of Stepwell. Did you mean"
                + " \"STEPWELL_FOLLOW_ENABLED\"?");
    assertThatThrownBy(() -> CheckedSettings.of(environment(Map.of("STEPWELL_X", "1"))))
        .hasMessage(
            "STEPWELL_X is no setting of Stepwell. docs/configuration.md has those that are.");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                CheckedSettings.of(
                    properties(
                        Map.of(
                            "stepwell.folow", "1",
                            "stepwell.follow.enabled", "maybe",
                            "quarkus.http.port", "http"))))
        .message()
        .hasLineCount(3);
  }

  @Test
  void aSettingOfAnotherProfileIsNotLookedAt() {
    assertThat(
            CheckedSettings.of(properties(Map.of("%test.stepwell.follow.enabled", "maybe")))
                .follow()
                .enabled())
        .isTrue();
  }

  private static SmallRyeConfig properties(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withProfile("prod")
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(settings, "settings", 100))
        .build();
  }

  private static SmallRyeConfig environment(Map<String, String> variables) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new EnvConfigSource(variables, 300))
        .build();
  }
}
