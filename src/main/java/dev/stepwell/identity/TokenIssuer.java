package dev.stepwell.identity;

import dev.stepwell.platform.DevProfile;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Whose tokens are accepted: those of the configured provider; without one, in the profile dev, our
 * own; else nobody's.
 */
@Singleton
class TokenIssuer {

  private static final Logger LOG = Logger.getLogger(TokenIssuer.class);

  private enum Kind {
    PROVIDER,
    OURSELVES,
    NOBODY
  }

  private final Kind kind;
  private final DevTokens devTokens;

  TokenIssuer(Config config, DevTokens devTokens) {
    this.devTokens = devTokens;
    if (DevProfile.hasProvider(config)) {
      kind = Kind.PROVIDER;
    } else {
      kind = DevProfile.issuesTokens(config) ? Kind.OURSELVES : Kind.NOBODY;
    }
  }

  /** Whether any token is accepted. */
  boolean isKnown() {
    return kind != Kind.NOBODY;
  }

  /** Whether they are our own. */
  boolean isOurselves() {
    return kind == Kind.OURSELVES;
  }

  void configure(@Observes Oidc oidc) {
    switch (kind) {
      case PROVIDER -> {} // by its own configuration
      case OURSELVES -> oidc.create(devTokens.verification());
      case NOBODY -> oidc.create(OidcTenantConfig.builder().disableTenant().build());
    }
  }

  void announce(@Observes StartupEvent start) {
    switch (kind) {
      case PROVIDER -> {}
      case OURSELVES ->
          LOG.info(
              "Tokens to try it out with: POST /dev/tokens. In the profile dev, on this machine only.");
      case NOBODY ->
          LOG.info(
              "No identity provider is configured (QUARKUS_OIDC_AUTH_SERVER_URL): nothing can be changed"
                  + " here, only read and evaluated.");
    }
  }
}
