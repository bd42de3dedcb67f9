package dev.stepwell.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import java.util.List;

/** The entries of a catalog as documents, one JSON object each, and back. */
public final class Documents {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule(), new DocumentModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .annotationIntrospector(new TermNames())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(
              List.class, it -> it.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private Documents() {}

  /** The mapper of documents, for those that write parts of entries into their own. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** The document of an entry. */
  public static ObjectNode write(Object entry) {
    return MAPPER.valueToTree(entry);
  }

  /**
   * The entry that a document describes. The document has passed the schema of its type.
   *
   * @throws IllegalArgumentException if it is not such a document after all
   */
  public static Object read(EntryType type, JsonNode document) {
    try {
      return MAPPER.treeToValue(document, type.valueType());
    } catch (JsonProcessingException e) {
      throw refused(type, e);
    }
  }

  /**
   * The entry that a document describes, as the record keeps it.
   *
   * @param document JSON
   * @throws IllegalArgumentException if it is not such a document after all
   */
  public static Object read(EntryType type, String document) {
    try {
      return MAPPER.readValue(document, type.valueType());
    } catch (JsonProcessingException e) {
      throw refused(type, e);
    }
  }

  private static IllegalArgumentException refused(EntryType type, JsonProcessingException e) {
    return new IllegalArgumentException(
        "not the document of a " + type.term() + ": " + e.getOriginalMessage(), e);
  }

  /** Why a document is not that of an entry, in the words of the value that refused it. */
  public static String reason(IllegalArgumentException refusal) {
    Throwable cause = refusal;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof IllegalArgumentException && cause != refusal
        ? String.valueOf(cause.getMessage())
        : "a value that is too large, or of the wrong kind";
  }

  /**
   * The SHA-256 of a catalog, as hexadecimal: over the RFC 8785 canonical form of its documents, by
   * type and key. How a file was laid out does not count.
   */
  public static String digest(Catalog catalog) {
    ObjectNode all = MAPPER.createObjectNode();
    for (EntryType type : EntryType.values()) {
      ObjectNode entries = all.putObject(type.plural());
      catalog.entries(type).forEach((key, entry) -> entries.set(key, write(entry)));
    }
    return CanonicalJson.sha256(all);
  }
}
