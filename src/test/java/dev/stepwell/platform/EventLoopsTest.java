package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopsTest {

  private static final String SIZE = "quarkus.vertx.event-loops-pool-size";

  @AfterEach
  void take_back() {
    System.clearProperty(SIZE);
  }

  @Test
  void there_is_one_for_each_processor() {
    EventLoops.onePerProcessor(config(Map.of()));

    assertThat(System.getProperty(SIZE))
        .isEqualTo(Integer.toString(Runtime.getRuntime().availableProcessors()));
  }

  @Test
  void who_configures_another_number_has_that() {
    EventLoops.onePerProcessor(config(Map.of(SIZE, "7")));

    assertThat(System.getProperty(SIZE)).isNull();
  }

  private static Config config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build();
  }
}
