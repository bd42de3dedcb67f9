package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.OwnEditions.read;
import static dev.stepwell.release.OwnEditions.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.testing.LockedTable;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens while a past edition is loaded: its load waits here for a lock of a table. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class WhileLoadingTest {

  private static final Recall RECALL =
      new Recall(SetClock.NOON.plusSeconds(9), "ada", "A wrong dose");

  @Inject Emptied emptied;
  @Inject Opening opening;
  @Inject SystemOfRecord record;
  @Inject DataSource dataSource;
  @Inject SetClock clock;

  @BeforeEach
  void publishThrice() throws SQLException {
    emptied.database();
    clock.set(SetClock.NOON);
    opening.open(CONTENT, true);
    opening.open(Changed.summary(CONTENT, "sciatica", "Pain in the leg."), true);
    opening.open(Changed.summary(CONTENT, "sciatica", "Leg pain."), true);
  }

  @Test
  void a_recall_is_told_by_it() throws SQLException {
    Editions editions = live(3);

    CompletableFuture<Edition> second = load(editions, 2, () -> editions.recalled(2, RECALL));

    assertThat(second.join().release().recall()).contains(RECALL);
    assertThat(read(editions, 2).release().recall()).contains(RECALL);
  }

  @Test
  void a_release_that_comes_is_nothing_to_it() throws SQLException {
    Editions editions = live(2);
    Edition third = whole(record, 3);

    CompletableFuture<Edition> first = load(editions, 1, () -> editions.advance(third));

    assertThat(first.join()).isEqualTo(whole(record, 1));
    assertThat(editions.inMemory(1)).containsSame(first.join());
    assertThat(editions.inMemory(2)).contains(whole(record, 2));
  }

  @Test
  void a_database_that_was_put_back_has_it_asked_for_again() throws SQLException {
    Editions editions = live(3);
    Edition other = another(whole(record, 1));

    CompletableFuture<Edition> second = load(editions, 2, () -> editions.open(other));

    assertThatThrownBy(second::join).hasRootCauseInstanceOf(RecordAwayException.class);
    assertThat(editions.inMemory(2)).isEmpty();
  }

  @Test
  void nothing_is_made_of_a_live_edition_that_the_database_does_not_know() throws SQLException {
    Editions editions = OwnEditions.of(record);
    editions.open(another(whole(record, 3)));

    assertThatThrownBy(() -> read(editions, 2)).isInstanceOf(RecordAwayException.class);
  }

  /** The edition of another release of the same number. */
  private static Edition another(Edition edition) {
    Release release = edition.release();
    Release another =
        new Release(
            release.number(),
            release.publishedAt().plusSeconds(1),
            release.author(),
            release.approver(),
            release.note(),
            Optional.empty());
    return edition.told(
        edition.releases().stream().map(it -> it.equals(release) ? another : it).toList());
  }

  private Editions live(int release) {
    Editions editions = OwnEditions.of(record);
    editions.open(whole(record, release));
    return editions;
  }

  /** The edition of a release, which is being loaded while something else is done. */
  private CompletableFuture<Edition> load(Editions editions, int release, Runnable meanwhile)
      throws SQLException {
    try (LockedTable locked = new LockedTable(dataSource, "condition_revision")) {
      CompletableFuture<Edition> loaded = editions.load(release).toCompletableFuture();
      locked.awaitReader();
      meanwhile.run();
      assertThat(loaded).isNotDone();
      return loaded;
    }
  }
}
