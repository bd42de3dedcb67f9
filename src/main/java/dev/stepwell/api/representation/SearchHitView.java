package dev.stepwell.api.representation;

import dev.stepwell.catalog.RedFlag;
import dev.stepwell.search.Hit;
import dev.stepwell.search.Snippet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry that a search found. */
@Schema(name = "SearchHit", description = "An entry that was found, and why")
public record SearchHitView(
    @Schema(description = "What type of entry it is") String type,
    @Schema(description = "Unique among entries of its type") String slug,
    @Schema(description = "Name in words; the question of an FAQ") String name,
    @Schema(description = "How soon to be seen; only of a red flag") Optional<String> urgency,
    @Schema(description = "What to do, in plain words; only of a red flag") Optional<String> action,
    @Schema(description = "The part that tells best why it was found: text, never markup")
        String snippet,
    @Schema(description = "The snippet again, in parts that are what was sought, or are not")
        List<SnippetPartView> snippetParts,
    @Schema(description = "Path of the entry on this server") String href) {

  /** A part of a snippet. */
  @Schema(name = "SnippetPart", description = "A part of a snippet")
  public record SnippetPartView(
      @Schema(description = "Text, never markup") String text,
      @Schema(description = "Whether it is one of the words that were sought") boolean match) {

    static SnippetPartView of(Snippet.Part part) {
      return new SnippetPartView(part.text(), part.match());
    }
  }

  static SearchHitView of(Hit hit) {
    return new SearchHitView(
        hit.key().type().term(),
        hit.key().key(),
        hit.name(),
        hit.redFlag().map(flag -> flag.urgency().term()),
        hit.redFlag().map(RedFlag::action),
        hit.snippet().text(),
        hit.snippet().parts().stream().map(SnippetPartView::of).toList(),
        Paths.of(hit.key().type(), hit.key().key()));
  }
}
