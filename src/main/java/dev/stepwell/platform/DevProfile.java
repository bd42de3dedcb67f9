package dev.stepwell.platform;

import io.smallrye.config.SmallRyeConfig;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The profile {@code dev}: by {@code quarkus:dev}, or by {@code -Dquarkus.profile=dev}. Without an
 * identity provider it issues tokens itself, to whoever asks; so it is for one machine.
 */
public final class DevProfile {

  private DevProfile() {}

  /** Whether this process issues tokens to whoever asks. */
  public static boolean issuesTokens(Config config) {
    return config.unwrap(SmallRyeConfig.class).getProfiles().contains("dev")
        && !hasProvider(config);
  }

  /** Whether an identity provider is configured. */
  public static boolean hasProvider(Config config) {
    return Stream.of("quarkus.oidc.auth-server-url", "quarkus.oidc.public-key")
        .anyMatch(key -> config.getOptionalValue(key, String.class).isPresent());
  }

  /**
   * Looks whether only this machine can reach it, if it issues tokens.
   *
   * @throws NotOnlyHereException if others could
   */
  static void requireOnlyHere(Config config) {
    var port = HttpPort.of(config);
    if (issuesTokens(config) && !port.isLoopback()) {
      throw new NotOnlyHereException(port.host());
    }
  }
}
