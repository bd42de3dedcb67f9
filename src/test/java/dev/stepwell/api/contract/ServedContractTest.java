package dev.stepwell.api.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ServedContractTest {

  private static final String NAME = OpenApiConstants.DEFAULT_DOCUMENT_NAME;

  @Inject ServedContract served;
  @Inject Config config;

  @ParameterizedTest
  @EnumSource(Format.class)
  void it_is_written_when_it_is_asked_for_and_once(Format format) {
    assertThat(served.writtenAtStart(format)).isEmpty();

    byte[] asked = served.getDocument(NAME, format);

    assertThat(new String(asked, StandardCharsets.UTF_8)).contains("/api/v1/conditions/{slug}");
    assertThat(served.getDocument(NAME, format)).isSameAs(asked);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whoever_asks_at_the_same_time_gets_the_same(Format format) {
    ServedContract fresh = new ServedContract(config);

    List<CompletableFuture<byte[]>> asked =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> fresh.getDocument(NAME, format)))
            .limit(4)
            .toList();

    byte[] first = asked.get(0).join();
    assertThat(asked).allSatisfy(it -> assertThat(it.join()).isSameAs(first));
  }

  @ParameterizedTest
  @CsvSource({
    "/q/openapi,             */*,              yaml",
    "/q/openapi,             application/json, json",
    "/q/openapi?format=json, */*,              json",
    "/q/openapi/?format=JSON, */*,             json",
    "/q/openapi.json,        */*,              json",
    "/q/openapi.yaml,        application/json, yaml",
    "/q/openapi.yml,         */*,              yaml",
  })
  void its_form_is_that_of_the_path_or_else_what_is_asked_for(
      String path, String accept, String form) {
    byte[] document = served.getDocument(NAME, Format.valueOf(form.toUpperCase(Locale.ROOT)));

    byte[] got =
        given()
            .accept(accept)
            .get(path)
            .then()
            .statusCode(200)
            .header("Content-Type", "application/" + form + ";charset=UTF-8")
            .extract()
            .asByteArray();
    assertThat(got).isEqualTo(document);
    given()
        .accept(accept)
        .head(path)
        .then()
        .statusCode(200)
        .header("Content-Length", Integer.toString(document.length));
  }
}
