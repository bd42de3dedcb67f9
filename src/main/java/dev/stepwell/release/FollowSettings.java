package dev.stepwell.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a replica follows the releases of others. */
@ConfigMapping(prefix = "stepwell.follow")
interface FollowSettings {

  /** Whether it follows at all; if not, it serves what it opened with and publishes itself. */
  @WithDefault("true")
  boolean enabled();

  /** Whether the database tells it of news; not possible through a pool that shares connections. */
  @WithDefault("true")
  boolean listen();

  /** How often it looks by itself, in case that news was missed. */
  @WithDefault("2S")
  Duration pollInterval();
}
