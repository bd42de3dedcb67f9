package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file that names all others of an archive. What is in no file is retired, so that an archive
 * of which a part is missing would be a disaster, and is none.
 */
final class ContentIndex {

  private static final String NAME = "index.yaml";
  private static final int MOST_NAMED = 5;

  private ContentIndex() {}

  /** The files, and the index that names them. */
  static List<ContentFile> with(List<ContentFile> files) {
    StringBuilder index = new StringBuilder("files:\n");
    files.forEach(file -> index.append("- ").append(file.name()).append('\n'));
    List<ContentFile> all = new ArrayList<>(files);
    all.add(new ContentFile(NAME, index.toString()));
    return all;
  }

  /**
   * The files less the index.
   *
   * @throws ContentException if there is no index, or if it does not name them all and no other
   */
  static List<ContentFile> checked(List<ContentFile> all) {
    ContentFile index =
        all.stream()
            .filter(ContentIndex::isIndex)
            // A folder may have been packed with what is in it.
            .min(Comparator.comparingInt(it -> it.name().length()))
            .orElseThrow(
                () ->
                    refused(
                        "an index.yaml that names every file, as an export has it: without it nobody"
                            + " knows whether the files are all there"));
    List<ContentFile> files = all.stream().filter(it -> !isIndex(it)).toList();
    Set<String> names =
        files.stream().map(ContentFile::name).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> listed = listed(index);
    requireNone("every file that index.yaml names; missing are: ", listed, names);
    requireNone("an index.yaml that names every file; not named are: ", names, listed);
    return files;
  }

  private static boolean isIndex(ContentFile file) {
    return file.name().equals(NAME) || file.name().endsWith("/" + NAME);
  }

  private static Set<String> listed(ContentFile index) {
    String folder = index.name().substring(0, index.name().length() - NAME.length());
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode name : names(index)) {
      names.add(folder + name.asText());
    }
    return names;
  }

  private static JsonNode names(ContentFile index) {
    try {
      JsonNode names = new YAMLMapper().readTree(index.text()).path("files");
      if (names.isArray() && !names.isEmpty()) {
        return names;
      }
    } catch (JsonProcessingException e) {
      // As good as none: said below.
    }
    throw refused("an index.yaml with a member \"files\", the names of all files");
  }

  private static void requireNone(String expected, Set<String> wanted, Collection<String> there) {
    List<String> missing = wanted.stream().filter(it -> !there.contains(it)).toList();
    if (!missing.isEmpty()) {
      throw refused(
          expected
              + missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
              + (missing.size() > MOST_NAMED
                  ? " and %d more".formatted(missing.size() - MOST_NAMED)
                  : ""));
    }
  }

  private static ContentException refused(String expected) {
    return new ContentException(List.of(new ContentFault("archive", 1, "", expected)));
  }
}
