package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepwell.testing.RequiresTool;
import dev.stepwell.testing.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@RequiresTool("promtool")
class PrometheusRulesIT {

  private static final Path TESTS = Path.of("observability", "rules-test.yaml");

  @Test
  void prometheus_takes_the_rules() {
    Tool.Result result =
        Tool.named("promtool").run("check", "rules", PrometheusRules.FILE.toString());

    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  @Test
  void alerts_fire_when_they_should_and_keep_still_when_they_should() {
    Tool.Result result = Tool.named("promtool").run("test", "rules", TESTS.toString());

    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  @Test
  void each_alert_is_seen_to_fire_and_to_keep_still() throws IOException {
    Set<String> fired = new HashSet<>();
    Set<String> still = new HashSet<>();
    for (JsonNode test : new YAMLMapper().readTree(TESTS.toFile()).required("tests")) {
      for (JsonNode expected : test.required("alert_rule_test")) {
        (expected.required("exp_alerts").isEmpty() ? still : fired)
            .add(expected.required("alertname").textValue());
      }
    }

    String[] alerts =
        PrometheusRules.read()
            .alerts()
            .map(alert -> alert.required("alert").textValue())
            .toArray(String[]::new);
    assertThat(fired).containsExactlyInAnyOrder(alerts);
    assertThat(still).containsExactlyInAnyOrder(alerts);
  }
}
