package dev.stepwell.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.problem.TaggedBytes;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages are kept while they are light enough, and of the newest edition alone. */
class KeptPagesTest {

  private static final int PAGE = 10_000;
  private static final int ROOM_FOR = 20;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final KeptPages kept = new KeptPages(ROOM_FOR * PAGE);

  @Test
  void what_is_kept_is_sent_again() {
    Scene scene = scene(edition(1), TODAY);
    TaggedBytes page = page();

    assertThat(kept.at(scene, "a")).isEmpty();
    kept.keep(scene, "a", page);

    assertThat(kept.at(scene, "a")).containsSame(page);
    assertThat(kept.at(scene, "b")).isEmpty();
    assertThat(kept.weight()).as("with what is sent compressed").isGreaterThan(PAGE);
  }

  @Test
  void they_never_weigh_more_than_they_may_for_long() {
    Scene scene = scene(edition(1), TODAY);

    for (int i = 0; i < 10 * ROOM_FOR; i++) {
      kept.keep(scene, "condition/" + i, page());
    }

    assertThat(kept.weight()).isBetween(ROOM_FOR / 2L * PAGE, (long) ROOM_FOR * PAGE);
  }

  @Test
  void a_page_of_a_newer_edition_drops_all_of_the_one_before() {
    Scene before = scene(edition(1), TODAY);
    Scene after = scene(edition(2), TODAY);
    kept.keep(before, "a", page());
    kept.keep(before, "b", page());
    assertThat(kept.at(after, "a")).isEmpty();

    kept.keep(after, "a", page());

    assertThat(kept.at(before, "a")).isEmpty();
    assertThat(kept.at(before, "b")).isEmpty();
    assertThat(kept.weight()).isLessThan(2 * PAGE);
  }

  @Test
  void who_comes_late_with_an_older_edition_drops_nothing() {
    Scene before = scene(edition(1), TODAY);
    Scene after = scene(edition(2), TODAY);
    kept.keep(after, "a", page());

    kept.keep(before, "a", page());

    assertThat(kept.at(after, "a")).isPresent();
    assertThat(kept.at(before, "a")).isEmpty();
  }

  @Test
  void on_another_day_everything_is_looked_at_anew() {
    Edition edition = edition(1);
    kept.keep(scene(edition, TODAY), "a", page());
    Scene tomorrow = scene(edition, TODAY.plusDays(1));
    assertThat(kept.at(tomorrow, "a")).isEmpty();

    kept.keep(tomorrow, "a", page());

    assertThat(kept.at(tomorrow, "a")).isPresent();
    assertThat(kept.weight()).isLessThan(2 * PAGE);
  }

  @Test
  void the_same_release_after_it_was_recalled_is_another_edition() {
    kept.keep(scene(edition(1), TODAY), "a", page());

    assertThat(kept.at(scene(edition(1), TODAY), "a")).isEmpty();
  }

  private static TaggedBytes page() {
    return TaggedBytes.of(new byte[PAGE]);
  }

  private static Scene scene(Edition edition, LocalDate today) {
    return new Scene(edition, today, Optional.empty(), EmergencyNumber.UNKNOWN);
  }

  private static Edition edition(int number) {
    Release release = new Release(number, Instant.EPOCH, "anna", "ben", "A test", Optional.empty());
    return new Edition(List.of(release), Catalog.empty(), Map.of(), Map.of(), Map.of());
  }
}
