package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Kinds that an operator brings, by all custom resource definitions of theirs: those beside the
 * tests, the operator's own and ours, or with {@code -Dcrds=<folder>} those of a cluster ({@code
 * kubectl get crd -o yaml}). Unlike an API server, which drops what it does not know, this refuses
 * it.
 */
final class CustomResources {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build()));

  private static final Map<String, List<Schema>> SCHEMAS =
      read(Path.of(System.getProperty("crds", "src/test/resources/crds")));

  private CustomResources() {}

  /** Notes what an object of this API version and kind may not have. */
  static void check(String type, Manifest manifest, Findings findings) {
    List<Schema> schemas = SCHEMAS.getOrDefault(type, List.of());
    findings.unless(!schemas.isEmpty(), "%s is of an unknown kind: %s", manifest.id(), type);
    if (!schemas.isEmpty()) {
      Schemas.readMetadata(manifest, findings);
    }
    for (Schema schema : schemas) {
      List<String> errors =
          schema.validate(manifest.tree()).stream().map(error -> error.toString()).toList();
      findings.unless(errors.isEmpty(), "%s does not fit its schema: %s", manifest.id(), errors);
    }
  }

  private static Map<String, List<Schema>> read(Path folder) {
    Map<String, List<Schema>> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        Yaml.objects(file).forEach(definition -> add(Manifest.of(definition), schemas));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemas;
  }

  private static void add(Manifest definition, Map<String, List<Schema>> schemas) {
    for (Manifest version : definition.list("/spec/versions")) {
      JsonNode schema = version.tree().at("/schema/openAPIV3Schema").deepCopy();
      close(schema);
      String type =
          "%s/%s %s"
              .formatted(
                  definition.text("/spec/group"),
                  version.text("/name"),
                  definition.text("/spec/names/kind"));
      schemas.computeIfAbsent(type, it -> new ArrayList<>()).add(REGISTRY.getSchema(schema));
    }
  }

  /** An object whose members are listed has no other, unless the schema says so. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")
        && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      object.put("additionalProperties", false);
    }
    schema.path("properties").forEach(CustomResources::close);
    close(schema, "items");
    close(schema, "additionalProperties");
  }

  private static void close(JsonNode schema, String below) {
    if (schema.path(below).isObject()) {
      close(schema.path(below));
    }
  }
}
