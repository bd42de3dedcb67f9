package dev.stepwell.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The examples of the OpenAPI document: answers that this service gave, kept in files of their own.
 * A test sends the requests and compares.
 */
final class ContractExamples {

  private static final String FOLDER = "openapi/examples/";

  /** Requests that are answered with a problem of a type. */
  static final Map<ProblemType, String> PROBLEM_REQUESTS =
      Map.of(
          ProblemType.INVALID_PARAMETER, "/api/v1/conditions?urgncy=soon&category=spinl",
          ProblemType.NOT_FOUND, "/api/v1/conditions/sciatca");

  private ContractExamples() {}

  /** The path parameter of the example request. */
  static String key(Read read) {
    return switch (read) {
      case GET_CONDITION, LIST_CONDITION_TREATMENTS, GET_PATHWAY -> "herniated-disc";
      case GET_TREATMENT -> "nerve-blocks";
      case GET_DIAGNOSTIC -> "mri";
      case GET_RED_FLAG -> "cauda-equina";
      case GET_FINDING -> "spine-specialist-confirmation";
      case GET_FAQ -> "without-surgery";
      case GET_SOURCE -> "NG59";
      case GET_RELEASE -> "1";
      case GET_ENTRY_POINT,
          LIST_CATEGORIES,
          LIST_CONDITIONS,
          LIST_TREATMENTS,
          LIST_DIAGNOSTICS,
          LIST_RED_FLAGS,
          LIST_FINDINGS,
          LIST_FAQS,
          LIST_SOURCES,
          LIST_RELEASES ->
          throw new IllegalArgumentException(read + " has no path parameter");
    };
  }

  /** The query of the example request. */
  static String query(Read read) {
    return read.parameters().contains(ReadParameter.LIMIT) ? "limit=2" : "";
  }

  /** The answer to the example request: objects, lists, texts and numbers. */
  static Object of(Read read) {
    return json(read.operationId()).orElse(Map.of());
  }

  /** The example of a problem, if there is one. */
  static @Nullable Object of(ProblemType type) {
    return json(type.slug()).orElse(null);
  }

  private static Optional<Map<String, Object>> json(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(FOLDER + name + ".json")) {
      return stream == null
          ? Optional.empty()
          : Optional.of(
              new ObjectMapper().readValue(stream, new TypeReference<Map<String, Object>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
