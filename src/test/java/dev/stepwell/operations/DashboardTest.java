package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be seen of the dashboard without Grafana. */
class DashboardTest {

  private static final String SOURCE = "${datasource}";
  private static final int WIDTH = 24;

  private final Dashboard dashboard;

  DashboardTest() throws IOException {
    dashboard = Dashboard.read();
  }

  @Test
  void every_panel_has_an_id_and_a_place_of_its_own() {
    assertThat(dashboard.panels().map(panel -> panel.required("id").intValue()))
        .hasSizeGreaterThan(30)
        .doesNotHaveDuplicates();

    Set<String> taken = new HashSet<>();
    dashboard
        .panels()
        .forEach(
            panel -> {
              JsonNode place = panel.required("gridPos");
              int left = place.required("x").intValue();
              int top = place.required("y").intValue();
              int right = left + place.required("w").intValue();
              assertThat(right).isLessThanOrEqualTo(WIDTH);
              for (int x = left; x < right; x++) {
                for (int y = top; y < top + place.required("h").intValue(); y++) {
                  assertThat(taken.add(x + "," + y)).as("%s at %d,%d", panel, x, y).isTrue();
                }
              }
            });
  }

  @Test
  void whoever_imports_it_chooses_the_prometheus_and_every_query_asks_that() {
    assertThat(dashboard.variables())
        .anyMatch(
            it ->
                it.required("name").textValue().equals("datasource")
                    && it.required("type").textValue().equals("datasource")
                    && it.required("query").textValue().equals("prometheus"));
    assertThat(dashboard.targets())
        .isNotEmpty()
        .allMatch(it -> it.required("datasource").required("uid").textValue().equals(SOURCE));
    assertThat(dashboard.panels().filter(panel -> !isRow(panel)))
        .allMatch(it -> it.required("datasource").required("uid").textValue().equals(SOURCE))
        .allMatch(it -> !it.required("targets").isEmpty())
        .allMatch(it -> !it.required("fieldConfig").at("/defaults/unit").textValue().isEmpty());
  }

  @Test
  void no_expression_has_a_variable_that_there_is_not() {
    assertThat(dashboard.variables().map(it -> it.required("name").textValue()))
        .containsExactly("datasource", "job", "namespace", "instance");
    assertThat(dashboard.expressions("1m")).noneMatch(it -> it.contains("$"));
  }

  private static boolean isRow(JsonNode panel) {
    return panel.required("type").textValue().equals("row");
  }
}
