package dev.stepwell.release;

import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** An application of their own for tests that publish, with a database that they may empty. */
public class OwnDatabase implements QuarkusTestProfile {

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(SetClock.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.hibernate-orm.statistics", "true",
        "quarkus.flyway.clean-disabled", "false");
  }
}
