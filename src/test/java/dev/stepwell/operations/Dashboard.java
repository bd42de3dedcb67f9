package dev.stepwell.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The dashboard in {@code observability/dashboard.json}. */
public final class Dashboard {

  private final JsonNode document;

  private Dashboard(JsonNode document) {
    this.document = document;
  }

  public static Dashboard read() throws IOException {
    return new Dashboard(
        new ObjectMapper().readTree(Path.of("observability", "dashboard.json").toFile()));
  }

  /** Its variables. */
  Stream<JsonNode> variables() {
    return elements(document.required("templating").required("list"));
  }

  /** Its panels, rows among them. */
  Stream<JsonNode> panels() {
    return elements(document.required("panels"));
  }

  /** The queries of its panels. */
  Stream<JsonNode> targets() {
    return panels().flatMap(panel -> elements(panel.path("targets")));
  }

  /**
   * Its expressions, as they are asked for all replicas.
   *
   * @param rateInterval what Grafana would make of the interval of scrapes
   */
  public List<String> expressions(String rateInterval) {
    return targets()
        .map(target -> target.required("expr").textValue())
        .map(
            it ->
                it.replace("$__rate_interval", rateInterval)
                    .replace("$job", "stepwell")
                    .replace("$namespace", ".*")
                    .replace("$instance", ".*"))
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
