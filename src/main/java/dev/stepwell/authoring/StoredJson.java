package dev.stepwell.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.stepwell.content.Documents;
import java.util.List;
import java.util.Map;

/** Values as they are kept in jsonb columns. */
final class StoredJson {

  private static final TypeReference<List<ProposedChange>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private StoredJson() {}

  static String write(Object value) {
    try {
      return Documents.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is kept is always JSON", e);
    }
  }

  /** Proposed changes, as they were sent. */
  static List<ProposedChange> changes(String json) {
    return read(json, CHANGES);
  }

  /** The headers of an answer. */
  static Map<String, String> headers(String json) {
    return read(json, HEADERS);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return Documents.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("only what was written here is kept", e);
    }
  }
}
