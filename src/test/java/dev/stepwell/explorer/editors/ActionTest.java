package dev.stepwell.explorer.editors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void each_action_stands_for_an_operation_of_the_contract() throws IOException {
    JsonNode paths =
        new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile()).path("paths");

    assertThat(
            Stream.of(Action.values())
                .collect(Collectors.toMap(it -> it, it -> operation(paths, Errand.of(it, "{id}")))))
        .isEqualTo(
            Map.of(
                Action.SHOW, "getChangeRequest",
                Action.COMMENT, "commentOnChangeRequest",
                Action.APPROVE, "approveChangeRequest",
                Action.REJECT, "rejectChangeRequest"));
    assertThat(operation(paths, Errand.list())).isEqualTo("listChangeRequests");
  }

  private static String operation(JsonNode paths, Errand errand) {
    return paths
        .path(errand.operation().replace("%7Bid%7D", "{id}"))
        .path(errand.method().toLowerCase(Locale.ROOT))
        .path("operationId")
        .asText();
  }
}
