package dev.stepwell.identity;

import dev.stepwell.platform.TokenSource;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * Whose tokens are accepted: those of the configured provider; without one, in the profile dev, our
 * own; else nobody's.
 */
@Singleton
class TokenIssuer {

  private final TokenSource source;
  private final DevTokens devTokens;

  TokenIssuer(Config config, DevTokens devTokens) {
    this.source = TokenSource.of(config);
    this.devTokens = devTokens;
  }

  /** Whether any token is accepted. */
  boolean isKnown() {
    return source != TokenSource.NOBODY;
  }

  /** Whether they are our own. */
  boolean isOurselves() {
    return source == TokenSource.OURSELVES;
  }

  void configure(@Observes Oidc oidc) {
    switch (source) {
      case PROVIDER -> {} // by its own configuration
      case OURSELVES -> oidc.create(devTokens.verification());
      case NOBODY -> oidc.create(OidcTenantConfig.builder().disableTenant().build());
    }
  }
}
