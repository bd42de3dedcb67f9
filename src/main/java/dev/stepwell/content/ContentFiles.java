package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.pathway.Pathway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** A whole catalog as content files, and back. */
public final class ContentFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private ContentFiles() {}

  /**
   * The files of a catalog, in a fixed order: one for each condition with its pathway, one for each
   * other type of entries. Equal catalogs have equal files.
   */
  public static List<ContentFile> of(Catalog catalog) {
    List<ContentFile> files = new ArrayList<>();
    catalog.conditions().forEach(it -> files.add(file(catalog, it)));
    Stream.of(EntryType.values())
        .filter(type -> type != EntryType.CONDITION && type != EntryType.PATHWAY)
        .forEach(type -> files.add(file(catalog, type)));
    return files;
  }

  /**
   * The catalog in some files.
   *
   * @param progress is told how many files are read, after each
   * @throws ContentException with the faults of all files, if any has one, or if an entry stands in
   *     them twice
   */
  public static Catalog catalog(List<ContentFile> files, IntConsumer progress) {
    List<Object> entries = new ArrayList<>();
    List<ContentFault> faults = new ArrayList<>();
    Map<EntryKey, String> homes = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      ContentFile file = files.get(i);
      try {
        for (Object entry : file.entries()) {
          String home = homes.putIfAbsent(EntryKey.of(entry), file.name());
          if (home == null) {
            entries.add(entry);
          } else {
            faults.add(file.twice(EntryKey.of(entry), home));
          }
        }
      } catch (ContentException e) {
        faults.addAll(e.faults());
      }
      progress.accept(i + 1);
    }
    if (!faults.isEmpty()) {
      throw new ContentException(faults);
    }
    return Catalog.of(entries);
  }

  private static ContentFile file(Catalog catalog, Condition condition) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set("condition", Documents.write(condition));
    catalog
        .pathway(condition.slug())
        .map(Pathway.class::cast)
        .ifPresent(pathway -> root.set("pathway", Documents.write(pathway)));
    return file("conditions/" + condition.slug(), root);
  }

  private static ContentFile file(Catalog catalog, EntryType type) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode all = root.putArray(type.plural());
    Objects.requireNonNull(catalog.entries(type))
        .values()
        .forEach(entry -> all.add(Documents.write(entry)));
    return file(type.plural().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), root);
  }

  private static ContentFile file(String name, JsonNode root) {
    try {
      return new ContentFile(name + ".yaml", YAML.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON is always YAML", e);
    }
  }
}
