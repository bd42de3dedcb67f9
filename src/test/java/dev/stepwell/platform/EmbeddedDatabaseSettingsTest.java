package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseSettingsTest {

  @Test
  void everythingLivesBeneathTheDataDirectoryUnlessToldOtherwise() {
    assertThat(EmbeddedDatabaseSettings.of(config("stepwell.data-dir", "here")))
        .isEqualTo(new EmbeddedDatabaseSettings(Path.of("here"), Path.of("here", "binaries"), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void aPortThatIsNoneIsRefusedInOneLine(String port) {
    Config config = config("stepwell.embedded-database.port", port);

    assertThatThrownBy(() -> EmbeddedDatabaseSettings.of(config))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining(port)
        .hasMessageNotContaining("\n");
  }

  private static Config config(String key, String value) {
    return new SmallRyeConfigBuilder().withDefaultValue(key, value).build();
  }
}
