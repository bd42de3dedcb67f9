package dev.stepwell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReleasedContractTest {

  @Test
  void the_contract_breaks_nothing_that_was_released() throws IOException {
    assertThat(BreakingChanges.between(read("released/v1.yaml"), read("openapi.yaml")))
        .as("openapi/README.md says what may change, and how, before 1.0.0, a break is made")
        .isEmpty();
  }

  private static OpenApiDocument read(String file) throws IOException {
    return OpenApiDocument.parse(Files.readString(Path.of("openapi").resolve(file)));
  }
}
