package dev.stepwell.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ServedContractTest {

  private static final String NAME = OpenApiConstants.DEFAULT_DOCUMENT_NAME;

  @ParameterizedTest
  @EnumSource(Format.class)
  void it_is_written_when_it_is_asked_for_and_once(Format format) {
    ServedContract contract = contract();
    assertThat(contract.writtenAtStart(NAME, format)).isEmpty();

    byte[] asked = contract.getDocument(NAME, format);

    assertThat(new String(asked, StandardCharsets.UTF_8)).contains("/api/v1/conditions/{slug}");
    assertThat(contract.getDocument(NAME, format)).isSameAs(asked);
  }

  /** As the framework finds it; an injection point here would keep it from being removed. */
  private static ServedContract contract() {
    return (ServedContract) Arc.container().select(OpenApiDocumentService.class).get();
  }
}
