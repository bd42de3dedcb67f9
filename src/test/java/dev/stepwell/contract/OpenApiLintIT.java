package dev.stepwell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.testing.RequiresTool;
import dev.stepwell.testing.Tool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@RequiresTool("spectral")
class OpenApiLintIT {

  @Test
  void the_contract_has_no_finding_not_even_a_hint() {
    Tool.Result result = lint("openapi/openapi.yaml", "stylish");

    assertThat(result.out()).startsWith("No results with a severity of 'hint' or higher found!");
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void each_fault_that_our_rules_name_is_found() throws JsonProcessingException {
    Tool.Result result = lint("src/test/resources/openapi/faulty.yaml", "json");

    List<String> rules = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(result.out())) {
      rules.add(finding.get("code").asText());
    }
    assertThat(rules)
        .containsExactlyInAnyOrder(
            "enum-kebab-case",
            "fault-declared",
            "fault-is-a-problem",
            "operation-description",
            "operation-id-camel-case",
            "operation-operationId",
            "operation-singular-tag",
            "operation-summary",
            "operation-tags",
            "parameter-camel-case",
            "path-kebab-case",
            "property-camel-case",
            "property-description",
            "schema-description",
            "schema-pascal-case",
            "success-example");
    assertThat(result.exit()).isOne();
  }

  private static Tool.Result lint(String document, String format) {
    String ruleset = "openapi/.spectral.yaml";
    return Tool.named("spectral")
        .run("lint", "--ruleset", ruleset, "--fail-severity", "hint", "-f", format, document);
  }
}
