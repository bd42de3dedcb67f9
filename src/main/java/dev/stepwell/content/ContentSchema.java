package dev.stepwell.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.stream.Stream;

/** The JSON Schemas of the content files, one for each kind of file. */
enum ContentSchema {
  CONDITION("condition", "conditionFile"),
  TREATMENTS("treatment", "treatmentsFile"),
  DIAGNOSTICS("diagnostic", "diagnosticsFile"),
  FINDINGS("finding", "findingsFile"),
  RED_FLAGS("finding", "redFlagsFile"),
  FAQS("faq", "faqsFile"),
  SOURCES("source", "sourcesFile");

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
    };
  }

  static Stream<ContentSchema> all() {
    return Stream.of(values());
  }

  /** Everything in which the document differs from the schema. */
  List<Error> validate(JsonNode document) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(location));
    return schema.validate(document);
  }
}
