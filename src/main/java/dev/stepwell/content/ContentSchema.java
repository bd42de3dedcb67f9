package dev.stepwell.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JSON Schemas: one for each kind of content file, and that of change requests. */
enum ContentSchema {
  CONDITION("condition", "conditionFile"),
  TREATMENTS("treatment", "treatmentsFile"),
  DIAGNOSTICS("diagnostic", "diagnosticsFile"),
  FINDINGS("finding", "findingsFile"),
  RED_FLAGS("finding", "redFlagsFile"),
  FAQS("faq", "faqsFile"),
  SOURCES("source", "sourcesFile"),
  CHANGE_REQUEST("change-request", "changeRequest");

  /** The schemas' own address; they are read from the class path, never from there. */
  private static final String BASE = "https://stepwell.dev/schemas/content/";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder
                  .schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:content/schema/"))
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .pathType(PathType.JSON_POINTER)
                          .formatAssertionsEnabled(true)
                          .build()));

  private final String location;

  ContentSchema(String file, String definition) {
    this.location = BASE + file + ".schema.json#/$defs/" + definition;
  }

  /** The member at the root of a file of this kind. */
  String rootMember() {
    return switch (this) {
      case CONDITION -> "condition";
      case TREATMENTS -> "treatments";
      case DIAGNOSTICS -> "diagnostics";
      case FINDINGS -> "findings";
      case RED_FLAGS -> "redFlags";
      case FAQS -> "faqs";
      case SOURCES -> "sources";
      case CHANGE_REQUEST -> throw new IllegalStateException("a change request is no content file");
    };
  }

  /** Those of content files. */
  static Stream<ContentSchema> ofFiles() {
    return Stream.of(values()).filter(it -> it != CHANGE_REQUEST);
  }

  /** Everything in which the document differs from the schema. */
  List<Error> validate(JsonNode document) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(location));
    return schema.validate(document);
  }

  /** The members that an object may have, seen from the keyword of its schema that refuses one. */
  static List<String> membersBeside(SchemaLocation keyword) {
    List<String> members = new ArrayList<>();
    propertiesBeside(keyword).fieldNames().forEachRemaining(members::add);
    return members;
  }

  /**
   * The words that a member may be, seen from the keyword that requires it; empty where it is not
   * one of few words.
   */
  static List<String> wordsOf(SchemaLocation keyword, String member) {
    return FormFaults.words(propertiesBeside(keyword).path(member).path("enum"));
  }

  private static JsonNode propertiesBeside(SchemaLocation keyword) {
    String location = keyword.toString();
    return REGISTRY
        .getSchema(SchemaLocation.of(location.substring(0, location.lastIndexOf('/'))))
        .getSchemaNode()
        .path("properties");
  }
}
