package dev.stepwell.api.representation;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.EntryRevision;
import dev.stepwell.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release that changed an entry. */
@Schema(name = "EntryRevision", description = "A release that changed an entry")
public record EntryRevisionView(
    @Schema(description = "The release") ReleaseView release,
    @Schema(
            description =
                "What it did to the entry; a condition of which only the pathway was touched has"
                    + " changed")
        String change,
    @Schema(description = "What it touched: the entry, of a condition also its pathway")
        List<EntryRevisionPartView> parts,
    @Schema(description = "Where to read on") EntryRevisionLinks links) {

  /** An entry that was touched. */
  @Schema(name = "EntryRevisionPart", description = "An entry that a release touched")
  public record EntryRevisionPartView(
      @Schema(description = "Type of the entry") String type,
      @Schema(description = "What the release did to it") String change) {}

  /** Where to read on. */
  @Schema(name = "EntryRevisionLinks", description = "Where to read on; paths on this server")
  public record EntryRevisionLinks(
      @Schema(description = "What the release made different in the entry") String diff,
      @Schema(description = "The entry as of that release; left out where that retired it")
          Optional<String> entry) {}

  /**
   * The releases that changed an entry, newest first; of a condition also those that changed its
   * pathway.
   */
  public static List<EntryRevisionView> all(Reading reading, EntryType type, String key) {
    NavigableMap<Integer, List<EntryRevisionPartView>> parts = new TreeMap<>();
    add(parts, reading, type, key);
    if (type == EntryType.CONDITION) {
      add(parts, reading, EntryType.PATHWAY, key);
    }
    return parts.descendingMap().entrySet().stream().map(it -> of(reading, type, key, it)).toList();
  }

  private static void add(
      Map<Integer, List<EntryRevisionPartView>> parts,
      Reading reading,
      EntryType type,
      String key) {
    for (EntryRevision it : reading.edition().revisions(type, key)) {
      parts
          .computeIfAbsent(it.release(), number -> new ArrayList<>())
          .add(new EntryRevisionPartView(type.term(), it.kind().term()));
    }
  }

  private static EntryRevisionView of(
      Reading reading,
      EntryType type,
      String key,
      Map.Entry<Integer, List<EntryRevisionPartView>> parts) {
    Release release = reading.edition().release(parts.getKey());
    String change =
        parts.getValue().stream()
            .filter(it -> it.type().equals(type.term()))
            .map(EntryRevisionPartView::change)
            .findFirst()
            .orElse(EntryRevision.Kind.CHANGED.term());
    return new EntryRevisionView(
        ReleaseView.of(reading, release),
        change,
        parts.getValue(),
        new EntryRevisionLinks(
            Paths.of("releases", Integer.toString(release.number())) + "/diff?slug=" + key,
            Optional.of(Paths.of(type, key) + "?release=" + release.number())
                .filter(it -> !change.equals(EntryRevision.Kind.RETIRED.term()))));
  }
}
