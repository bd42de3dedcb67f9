package dev.stepwell.platform;

import io.smallrye.config.SmallRyeConfig;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Whose tokens are accepted, by the configuration and the profile. */
public enum TokenSource {
  /** Those of the identity provider that is configured. */
  PROVIDER,
  /** Our own, issued to whoever asks: in the profile {@code dev}, for one machine. */
  OURSELVES,
  /** None: nobody can be known. */
  NOBODY;

  private static final Logger LOG = Logger.getLogger(TokenSource.class);

  /** The source that the configuration says. */
  public static TokenSource of(Config config) {
    if (Stream.of("quarkus.oidc.auth-server-url", "quarkus.oidc.public-key")
        .anyMatch(key -> config.getOptionalValue(key, String.class).isPresent())) {
      return PROVIDER;
    }
    return config.unwrap(SmallRyeConfig.class).getProfiles().contains("dev") ? OURSELVES : NOBODY;
  }

  /**
   * Looks whether only this machine can reach it, if it issues tokens.
   *
   * @throws NotOnlyHereException if others could
   */
  static void requireOnlyHere(Config config) {
    HttpPort port = HttpPort.of(config);
    if (of(config) == OURSELVES && !port.isLoopback()) {
      throw new NotOnlyHereException(port.host());
    }
  }

  /** Says what whoever starts it would wonder about. */
  static void announce(Config config) {
    switch (of(config)) {
      case PROVIDER -> {}
      case OURSELVES ->
          LOG.infof(
              "Tokens to try it out with, on this machine only: %s/dev/tokens",
              HttpPort.of(config).address());
      case NOBODY ->
          LOG.info(
              "No identity provider is configured (QUARKUS_OIDC_AUTH_SERVER_URL): nothing can be"
                  + " changed over HTTP, only read and evaluated.");
    }
  }
}
