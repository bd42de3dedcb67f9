package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is woken finds what it means and what to do. */
class AlertsTest {

  private static final Path RUNBOOK = Path.of("docs", "operations.md");
  private static final List<String> PARTS = List.of("**What it means.**", "**What to do.**");

  @Test
  void each_alert_has_a_section_in_the_runbook_and_each_section_an_alert() throws IOException {
    assertThat(sections().keySet()).containsExactlyElementsOf(names());
  }

  @Test
  void each_section_says_what_the_alert_means_and_what_to_do() throws IOException {
    sections().forEach((alert, text) -> assertThat(text).as(alert).contains(PARTS));
  }

  @Test
  void each_alert_says_how_urgent_it_is_and_where_its_section_is() throws IOException {
    List<JsonNode> alerts = PrometheusRules.read().alerts().toList();

    assertThat(alerts)
        .allSatisfy(
            alert -> {
              String name = alert.required("alert").textValue();
              assertThat(alert.at("/labels/severity").textValue())
                  .isIn("critical", "warning", "info");
              assertThat(alert.at("/annotations/summary").textValue()).isNotBlank();
              assertThat(alert.at("/annotations/runbook_url").textValue())
                  .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void what_an_alert_compares_is_found() {
    assertThat(PrometheusRules.compared("a:b{c=\"d\"} > 0.5 and e == 0"))
        .containsExactly("a:b{c=\"d\"}", "e");
    assertThatThrownBy(() -> PrometheusRules.compared("absent(up)").toList())
        .hasMessage("compares nothing with a number: absent(up)");
  }

  private static List<String> names() throws IOException {
    return PrometheusRules.read()
        .alerts()
        .map(alert -> alert.required("alert").textValue())
        .toList();
  }

  /** The sections beneath "Alerts", by their titles. */
  private static Map<String, String> sections() throws IOException {
    String alerts =
        Files.readString(RUNBOOK).split("(?m)^## Alerts$", 2)[1].split("(?m)^## ", 2)[0];
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : alerts.split("(?m)^### ", -1)) {
      if (section.startsWith("Stepwell")) {
        String[] titleAndText = section.split("\n", 2);
        sections.put(titleAndText[0].strip(), titleAndText[1]);
      }
    }
    return sections;
  }
}
