package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
import dev.stepwell.release.Retirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MissingTest {

  @Test
  void a_retired_entry_is_gone_and_names_the_release_and_its_successor() {
    assertGone(
        missing(EntryType.FAQ, EntryType.FAQ, Optional.of("new-one")),
        "The faq old-one was retired in release 3. Its successor is new-one.");
    assertGone(
        missing(EntryType.FAQ, EntryType.FAQ, Optional.empty()),
        "The faq old-one was retired in release 3.");
  }

  @Test
  void a_retired_red_flag_is_gone_from_the_findings_too() {
    assertGone(
        missing(EntryType.RED_FLAG, EntryType.FINDING, Optional.empty()),
        "The finding old-one was retired in release 3.");
  }

  @Test
  void a_retired_finding_never_was_a_red_flag() {
    Problem problem = missing(EntryType.FINDING, EntryType.RED_FLAG, Optional.empty());

    assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
    assertThat(problem.detail())
        .isEqualTo("There is no red-flag \"old-one\". All are listed at /api/v1/red-flags.");
  }

  /** What is said of the entry {@code old-one} when one of some type was retired. */
  private static Problem missing(EntryType retired, EntryType asked, Optional<String> successor) {
    Map<EntryType, SortedMap<String, Retirement>> retirements = new EnumMap<>(EntryType.class);
    Map<EntryType, SortedMap<String, Integer>> changes = new EnumMap<>(EntryType.class);
    for (EntryType type : EntryType.values()) {
      changes.put(type, new TreeMap<>());
      retirements.put(type, new TreeMap<>());
    }
    retirements.put(retired, new TreeMap<>(Map.of("old-one", new Retirement(3, successor))));
    Release release = new Release(1, Instant.EPOCH, "author", "approver", "note", Optional.empty());
    Edition edition =
        new Edition(
            List.of(release),
            Catalog.of(List.of()),
            changes,
            retirements,
            new EnumMap<>(EntryType.class));
    return Missing.entry(new Reading(edition, LocalDate.EPOCH), asked, "old-one");
  }

  private static void assertGone(Problem problem, String detail) {
    assertThat(problem.status()).isEqualTo(410);
    assertThat(problem.detail()).isEqualTo(detail);
  }
}
