package dev.stepwell.api;

import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The built-in content, published at noon of a fixed day as release 1. Nothing else is. */
public class OneRelease implements QuarkusTestProfile {

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(SetClock.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.hibernate-orm.statistics", "true");
  }
}
