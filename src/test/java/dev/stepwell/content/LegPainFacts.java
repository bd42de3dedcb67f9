package dev.stepwell.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.ConstructorDetector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the leg-pain catalog must hold, as {@code facts/leg-pain.yaml} says it. */
record LegPainFacts(
    List<String> categories,
    Map<String, ConditionFacts> conditions,
    Map<String, String> relatedCodes,
    List<String> headers,
    Map<String, TreatmentFacts> treatments,
    Map<String, PathwayFacts> pathways,
    Map<String, String> redFlags,
    Map<String, String> findings,
    List<String> diagnostics,
    List<String> faqs,
    Map<String, String> sources) {

  static LegPainFacts read() {
    try (InputStream facts = LegPainFacts.class.getResourceAsStream("/facts/leg-pain.yaml")) {
      return YAMLMapper.builder()
          .addModule(new Jdk8Module())
          .constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(Objects.requireNonNull(facts), LegPainFacts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record ConditionFacts(
      String category,
      String urgency,
      List<String> aliases,
      Map<String, String> codes,
      @JsonProperty("default") Optional<String> fallback,
      Optional<List<String>> causes) {}

  record TreatmentFacts(
      String kind,
      int tier,
      int rank,
      boolean surgical,
      List<String> aliases,
      List<String> explicit,
      Optional<String> group,
      Optional<Map<String, String>> codes) {}

  record PathwayFacts(
      Optional<Map<String, CareFacts>> care,
      Optional<SurgeryFacts> surgery,
      Optional<List<String>> handsOverTo,
      Optional<List<String>> forbidden,
      Optional<List<String>> steps,
      Optional<List<String>> redFlags) {}

  record CareFacts(boolean required, Optional<Integer> weeks) {}

  record SurgeryFacts(String treatment, int weeks, Optional<Integer> stricter, int trials) {}
}
