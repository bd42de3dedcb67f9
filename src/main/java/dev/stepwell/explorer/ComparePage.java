package dev.stepwell.explorer;

import dev.stepwell.catalog.EntryKey;
import dev.stepwell.content.diff.CatalogDiff;
import dev.stepwell.release.Release;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two releases.
 *
 * @param frame what is around it
 * @param from the releases to choose the earlier one of
 * @param to the releases to choose the later one of
 * @param note what the later one brought
 * @param total how many entries differ
 * @param changes those that are shown
 * @param shown which of them these are, where they are not all
 * @param earlier the page before, if there is one
 * @param later the page after, if there is one
 */
@CheckedTemplate(basePath = "explorer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComparePage(
    Frame frame,
    List<Option> from,
    List<Option> to,
    String note,
    int total,
    List<EntryChange> changes,
    Optional<String> shown,
    Optional<NamedLink> earlier,
    Optional<NamedLink> later)
    implements TemplateInstance {

  private static final int ON_A_PAGE = 100;

  /** A release to choose. */
  record Option(int number, String text, boolean chosen) {

    static Option of(Release it, int chosen) {
      LocalDate day = LocalDate.ofInstant(it.publishedAt(), ZoneOffset.UTC);
      return new Option(
          it.number(),
          Words.say("compare.release").formatted(it.number(), Words.day(day)),
          it.number() == chosen);
    }
  }

  /**
   * A page of what differs.
   *
   * @param differing the entries that differ, of which those on the page are compared
   * @param page its number, from 1 to {@link #pages}
   */
  static ComparePage of(
      Scene scene, Release from, Release to, CatalogDiff diff, List<EntryKey> differing, int page) {
    List<Release> releases = scene.edition().releases();
    int first = (page - 1) * ON_A_PAGE;
    int end = Math.min(first + ON_A_PAGE, differing.size());
    int pages = pages(differing.size());
    return new ComparePage(
        scene.frame(),
        releases.stream().map(it -> Option.of(it, from.number())).toList(),
        releases.stream().map(it -> Option.of(it, to.number())).toList(),
        to.note(),
        differing.size(),
        differing.subList(first, end).stream()
            .map(diff::of)
            .map(it -> EntryChange.of(scene, it))
            .toList(),
        pages == 1
            ? Optional.empty()
            : Optional.of(Words.say("compare.shown").formatted(first + 1, end)),
        page == 1 ? Optional.empty() : Optional.of(link("compare.earlier", from, to, page - 1)),
        page == pages ? Optional.empty() : Optional.of(link("compare.later", from, to, page + 1)));
  }

  /** How many pages it takes; one at least. */
  static int pages(int differing) {
    return Math.max(1, (differing + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  private static NamedLink link(String words, Release from, Release to, int page) {
    return new NamedLink(
        Words.say(words),
        "%s?from=%d&to=%d&page=%d".formatted(Places.COMPARE, from.number(), to.number(), page));
  }
}
