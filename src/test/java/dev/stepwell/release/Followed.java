package dev.stepwell.release;

import java.util.HashMap;
import java.util.Map;

/** A replica that follows, and that would notice nothing by itself while a test runs. */
public class Followed extends OwnDatabase {

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
    overrides.put("stepwell.follow.enabled", "true");
    overrides.put("stepwell.follow.poll-interval", "1H");
    return overrides;
  }

  /** One that is never told of news, and looks by itself. */
  public static class ByLooking extends Followed {

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
      overrides.put("stepwell.follow.listen", "false");
      overrides.put("stepwell.follow.poll-interval", "200MS");
      return overrides;
    }
  }
}
