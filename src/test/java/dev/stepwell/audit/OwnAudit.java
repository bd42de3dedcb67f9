package dev.stepwell.audit;

import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** An application of their own for tests that set the clock and take the database away. */
public class OwnAudit implements QuarkusTestProfile {

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(SetClock.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
  }
}
