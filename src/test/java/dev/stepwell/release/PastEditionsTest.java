package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.OwnEditions.read;
import static dev.stepwell.release.OwnEditions.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Target;
import dev.stepwell.problem.Problem;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Past editions are made of the live one. Entries change, go, and come back in these releases. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PastEditionsTest {

  private static final int RELEASES = 6;

  @Inject Emptied emptied;
  @Inject Opening opening;
  @Inject SystemOfRecord record;
  @Inject SetClock clock;

  @BeforeEach
  void publish() throws SQLException {
    emptied.database();
    clock.set(SetClock.NOON);
    Catalog elsewhere = Changed.category(CONTENT, "sciatica", "musculoskeletal");
    opening.open(Changed.withoutFaq(CONTENT), true);
    opening.open(CONTENT, true);
    opening.open(elsewhere, true);
    opening.open(Changed.withoutFaq(elsewhere), true);
    opening.open(Changed.withoutFaq(CONTENT), true);
    opening.open(Changed.summary(CONTENT, "sciatica", "Leg pain."), true);
  }

  @Test
  void each_is_what_it_is_when_it_is_read_whole() {
    for (int live = 1; live <= RELEASES; live++) {
      Editions editions = opened(live, PastEditions.ROOM);
      for (int release = 1; release <= live; release++) {
        Edition made = read(editions, release);
        Edition whole = whole(record, release);
        assertThat(made).as("release %d, made of release %d", release, live).isEqualTo(whole);
        assertThat(List.copyOf(made.catalog().findings()))
            .isEqualTo(List.copyOf(whole.catalog().findings()));
        for (Category category : Category.values()) {
          Target target = new Target(Target.Kind.CATEGORY, category.term());
          assertThat(made.catalog().users(target)).isEqualTo(whole.catalog().users(target));
        }
      }
    }
  }

  @Test
  void it_shares_every_entry_that_has_not_changed_since() {
    Editions editions = opened(RELEASES, PastEditions.ROOM);

    Edition first = read(editions, 1);

    for (EntryType type : EntryType.values()) {
      first
          .catalog()
          .entries(type)
          .forEach(
              (key, entry) -> {
                if (!key.equals("sciatica") || type != EntryType.CONDITION) {
                  assertThat(entry).isSameAs(editions.current().catalog().entries(type).get(key));
                }
              });
    }
  }

  @Test
  void two_share_what_only_they_have() {
    Editions editions = opened(RELEASES, PastEditions.ROOM);

    assertThat(sciatica(read(editions, 3)))
        .isSameAs(sciatica(read(editions, 4)))
        .isNotEqualTo(sciatica(read(editions, 2)))
        .isNotEqualTo(sciatica(editions.current()));
  }

  private static Object sciatica(Edition edition) {
    return edition.catalog().condition("sciatica").orElseThrow();
  }

  @Test
  void where_there_is_no_room_for_what_has_changed_since_it_is_not_loaded() {
    Editions editions = opened(RELEASES, 1);

    assertThat(read(editions, 4)).as("the FAQ came later").isEqualTo(whole(record, 4));
    assertThatThrownBy(() -> read(editions, 3))
        .isInstanceOfSatisfying(
            Problem.class,
            it ->
                assertThat(it.detail())
                    .startsWith("Since release 3, 2 entries have changed")
                    .contains("there is room for 1."));
  }

  @Test
  void those_that_have_much_to_themselves_make_room_for_each_other() {
    Editions editions = opened(RELEASES, 3);

    IntStream.rangeClosed(1, RELEASES).forEach(release -> read(editions, release));

    assertThat(kept(editions)).hasSizeBetween(1, 3);
  }

  @Test
  void those_that_have_nothing_to_themselves_are_kept_too_but_not_without_end() {
    Editions editions = OwnEditions.of(record, 1_000, 3);
    editions.open(whole(record, RELEASES));

    IntStream.rangeClosed(1, RELEASES).forEach(release -> read(editions, release));

    assertThat(kept(editions)).hasSize(3);
  }

  @Test
  void what_the_next_release_changes_weighs_in_all_of_them() {
    Editions editions = opened(3, 1);
    assertThat(read(editions, 2)).isEqualTo(whole(record, 2));
    assertThat(kept(editions)).contains(2);

    editions.advance(whole(record, 5));

    assertThat(kept(editions)).doesNotContain(2);
  }

  private static int[] kept(Editions editions) {
    return IntStream.range(1, editions.current().release().number())
        .filter(release -> editions.inMemory(release).isPresent())
        .toArray();
  }

  private Editions opened(int release, int room) {
    Editions editions = OwnEditions.of(record, room, PastEditions.MOST);
    editions.open(whole(record, release));
    return editions;
  }
}
