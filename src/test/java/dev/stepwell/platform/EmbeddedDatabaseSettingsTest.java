package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseSettingsTest {

  @Test
  void everythingLivesBeneathTheDataDirectoryUnlessToldOtherwise() {
    var config = new SmallRyeConfigBuilder().withDefaultValue("stepwell.data-dir", "here").build();

    assertThat(EmbeddedDatabaseSettings.of(CheckedSettings.of(config)))
        .isEqualTo(new EmbeddedDatabaseSettings(Path.of("here"), Path.of("here", "binaries"), 0));
  }
}
