package dev.stepwell.api.contract;

import dev.stepwell.api.representation.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the schemas what holds for all representations: a member that is absent is left out,
 * never null, and every other member is always there; days and instants are texts.
 */
final class ContractSchemas {

  private static final Map<String, String> TIMES =
      Map.of("#/components/schemas/Instant", "date-time", "#/components/schemas/LocalDate", "date");

  private ContractSchemas() {}

  /** The member of an answer that says why the release that was read was recalled. */
  static void addRecall(Components components, Schema answer) {
    String name = answer.getRef().substring(answer.getRef().lastIndexOf('/') + 1);
    Schema schema = Objects.requireNonNull(components.getSchemas().get(name), name);
    Map<String, Schema> properties = schema.getProperties();
    if (properties != null && !properties.containsKey(Json.RECALLED)) {
      schema.addProperty(
          Json.RECALLED, OASFactory.createSchema().ref("#/components/schemas/Recall"));
    }
  }

  /**
   * The schema of a page.
   *
   * @param item reference to the schema of its items
   * @param goesOn whether there can be a next page
   */
  static Schema page(String description, Schema item, boolean goesOn) {
    Schema page =
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .description(description)
            .addProperty(
                "items",
                OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .description("The items of this page")
                    .items(item))
            .addProperty(
                "total",
                ContractParts.integer(0, null).description("Number of items on all pages together"))
            .required(List.of("items", "total"));
    return goesOn
        ? page.addProperty(
            "next",
            ContractParts.text().description("Where the next page is; left out on the last one"))
        : page;
  }

  static void settle(Components components) {
    components.removeSchema("Instant");
    components.removeSchema("LocalDate");
    components.getSchemas().values().forEach(ContractSchemas::settle);
    ContractVocabularies.addTo(components);
    settleValues(components);
    addDiscriminators(components);
  }

  /** A value of any JSON type has no type that could say that it may be left out. */
  private static void settleValues(Components components) {
    makeOptional(components, "FieldDiff", "before", "after");
    makeOptional(components, "ProposedChange", "entry");
    Schema change = Objects.requireNonNull(components.getSchemas().get("ProposedChange"));
    Objects.requireNonNull(change.getProperties().get("entry")).addType(SchemaType.OBJECT);
  }

  private static void makeOptional(Components components, String name, String... members) {
    Schema schema = Objects.requireNonNull(components.getSchemas().get(name), name);
    schema.setRequired(
        schema.getRequired().stream().filter(it -> !List.of(members).contains(it)).toList());
  }

  private static void settle(Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties == null || schema.getRequired() != null) {
      return;
    }
    List<String> required = new ArrayList<>();
    properties.forEach(
        (name, property) -> {
          if (!isNullable(property)) {
            required.add(name);
          }
          schema.addProperty(name, settled(property));
        });
    schema.setRequired(required);
  }

  private static boolean isNullable(Schema property) {
    return Stream.concat(
            Stream.of(property),
            Optional.ofNullable(property.getAnyOf()).orElse(List.of()).stream())
        .anyMatch(it -> types(it).contains(SchemaType.NULL));
  }

  private static Schema settled(Schema property) {
    Optional<String> reference =
        Optional.ofNullable(property.getRef())
            .or(
                () ->
                    Optional.ofNullable(property.getAnyOf()).stream()
                        .flatMap(List::stream)
                        .map(Schema::getRef)
                        .filter(it -> it != null)
                        .findFirst());
    if (reference.isPresent()) {
      Schema settled = OASFactory.createSchema().description(property.getDescription());
      String format = TIMES.get(reference.get());
      return format == null
          ? settled.ref(reference.get())
          : settled.addType(SchemaType.STRING).format(format);
    }
    List<SchemaType> types = types(property).stream().filter(it -> it != SchemaType.NULL).toList();
    if (types.isEmpty()) { // any JSON
      return OASFactory.createSchema().description(property.getDescription());
    }
    property.setType(types);
    return property;
  }

  /** Each schema that a discriminator tells apart has its value as a member. */
  private static void addDiscriminators(Components components) {
    List.copyOf(components.getSchemas().values()).stream()
        .filter(it -> it.getDiscriminator() != null)
        .forEach(
            it ->
                it.getDiscriminator()
                    .getMapping()
                    .forEach(
                        (value, reference) ->
                            addDiscriminator(
                                components,
                                reference.substring(reference.lastIndexOf('/') + 1),
                                it.getDiscriminator().getPropertyName(),
                                value)));
  }

  private static void addDiscriminator(
      Components components, String name, String member, String value) {
    Schema schema = Objects.requireNonNull(components.getSchemas().get(name), name);
    schema.addProperty(
        member,
        Vocabulary.CRITERION_TYPE
            .reference()
            .description("What type of criterion it is")
            .constValue(value));
    schema.addRequired(member);
  }

  private static List<SchemaType> types(Schema schema) {
    return Optional.ofNullable(schema.getType()).orElse(List.of());
  }
}
