package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.OwnEditions.read;
import static dev.stepwell.release.OwnEditions.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.testing.SetClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recalled releases, of three. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class RecallTest {

  private static final Recall RECALL =
      new Recall(SetClock.NOON.plus(Duration.ofDays(2)), "ada", "A wrong dose");

  @Inject Emptied emptied;
  @Inject Opening opening;
  @Inject Publications publications;
  @Inject Editions editions;
  @Inject SystemOfRecord record;
  @Inject SetClock clock;

  @BeforeEach
  void publishThrice() throws SQLException {
    emptied.database();
    clock.set(SetClock.NOON);
    opening.open(CONTENT, true);
    opening.open(Changed.summary(CONTENT, "sciatica", "Pain in the leg."), true);
    opening.open(Changed.summary(CONTENT, "sciatica", "Leg pain."), true);
    clock.set(RECALL.at());
  }

  @Test
  void a_recalled_release_says_so_and_keeps_its_catalog() {
    Edition before = read(editions, 2);

    Release recalled = publications.recall(2, "ada", "A wrong dose");

    assertThat(recalled.recall()).contains(RECALL);
    assertThat(read(editions, 2).release()).isEqualTo(recalled);
    assertThat(read(editions, 2).catalog()).isSameAs(before.catalog());
    assertThat(whole(record, 2)).isEqualTo(read(editions, 2));
  }

  @Test
  void so_does_every_list_of_releases_that_has_it_and_no_other() {
    read(editions, 1);
    read(editions, 2);

    publications.recall(2, "ada", "A wrong dose");

    assertThat(read(editions, 1).release().recall()).isEmpty();
    assertThat(editions.releases())
        .extracting(Release::recall)
        .containsExactly(Optional.empty(), Optional.of(RECALL), Optional.empty());
    assertThat(editions.current()).isEqualTo(whole(record, 3));
  }

  @Test
  void the_current_release_can_be_recalled_and_the_next_one_is_none() {
    publications.recall(3, "ada", "A wrong dose");
    assertThat(editions.current().release().recall()).contains(RECALL);

    opening.open(CONTENT, true);

    assertThat(editions.current().release().recall()).isEmpty();
    assertThat(editions.current().release(3).recall()).contains(RECALL);
    assertThat(editions.current()).isEqualTo(whole(record, 4));
  }

  @Test
  void it_is_recalled_when_the_callers_transaction_is_committed_and_not_before() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              publications.recall(3, "ada", "A wrong dose");
              assertThat(editions.current().release().recall()).isEmpty();
            });

    assertThat(editions.current().release().recall()).contains(RECALL);
  }

  @Test
  void it_is_recalled_once_and_only_if_it_is_there() {
    publications.recall(2, "ada", "A wrong dose");

    assertThatThrownBy(() -> publications.recall(2, "grace", "Another reason"))
        .isInstanceOfSatisfying(
            RecallRefusedException.class, refusal -> assertThat(refusal.earlier()).contains(RECALL))
        .hasMessage("Release 2 was recalled at 2026-11-24T12:00:00Z.");
    assertThatThrownBy(() -> publications.recall(4, "ada", "A wrong dose"))
        .isInstanceOfSatisfying(
            RecallRefusedException.class, refusal -> assertThat(refusal.earlier()).isEmpty())
        .hasMessage("There is no release 4.");
    assertThatThrownBy(() -> publications.recall(3, "ada", " ")).hasMessage("a recall says why");
  }

  @Test
  void a_replica_that_did_not_know_learns_of_it_with_the_next_publication() {
    Edition unaware = editions.current();
    publications.recall(2, "ada", "A wrong dose");

    assertThat(record.newest(Optional.of(unaware))).contains(editions.current());
  }
}
