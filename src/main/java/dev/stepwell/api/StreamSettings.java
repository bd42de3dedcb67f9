package dev.stepwell.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the stream of releases is kept. */
@ConfigMapping(prefix = "stepwell.release-stream")
interface StreamSettings {

  /** How often every client hears something, so that nobody on the way thinks it dead. */
  @WithDefault("15S")
  Duration heartbeat();

  /** How many clients one replica has at most. */
  @WithDefault("1000")
  int mostClients();
}
