package dev.stepwell.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The examples of the OpenAPI document: answers that this service gave, kept in files of their own.
 * A test sends the requests and compares.
 */
final class ContractExamples {

  private static final String FOLDER = "openapi/examples/";

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
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(FOLDER + read.operationId() + ".json")) {
      return stream == null
          ? Map.of()
          : new ObjectMapper().readValue(stream, new TypeReference<Map<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
