package dev.stepwell.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * The provider for every {@code @QuarkusTest}: it is registered as a service and needs no
 * annotation.
 */
public final class IdentityProviderResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of("quarkus.oidc.auth-server-url", IdentityProvider.url());
  }

  /** Leaves it to the next start; it ends with the JVM. */
  @Override
  public void stop() {}
}
