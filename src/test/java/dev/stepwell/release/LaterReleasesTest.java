package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.Changed.FAQ;
import static dev.stepwell.release.OwnEditions.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import dev.stepwell.testing.HeldLock;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change makes of the catalog, and what stays as it was. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class LaterReleasesTest {

  private static final Instant LATER = SetClock.NOON.plus(Duration.ofDays(1));
  private static final Catalog OTHER = Changed.summary(CONTENT, "sciatica", "Pain in the leg.");

  private static final List<Change> SHORTER =
      List.of(Change.put(OTHER.condition("sciatica").orElseThrow()));

  @Inject Emptied emptied;
  @Inject Publications publications;
  @Inject Opening opening;
  @Inject SystemOfRecord record;
  @Inject SetClock clock;
  @Inject SessionFactory sessions;
  @Inject DataSource dataSource;

  @BeforeEach
  void publishTheContent() throws SQLException {
    emptied.database();
    clock.set(SetClock.NOON);
    opening.open(CONTENT, false);
    clock.set(LATER);
  }

  @Test
  void production_leaves_changed_content_alone() {
    assertThat(opening.open(OTHER, false)).isEqualTo(whole(record, 1));
    assertThat(record.newest()).contains(whole(record, 1));
  }

  @Test
  void production_starts_while_somebody_publishes() throws SQLException {
    Edition opened = HeldLock.during(dataSource, () -> opening.open(OTHER, false));

    assertThat(opened).isEqualTo(whole(record, 1));
  }

  @Test
  void dev_mode_publishes_changed_content_as_the_next_release() {
    Edition opened = opening.open(OTHER, true);

    assertThat(opened.catalog()).isEqualTo(OTHER);
    assertThat(opened.release())
        .isEqualTo(
            new Release(
                2,
                LATER,
                "built-in content",
                "installation",
                "The built-in content has changed",
                Optional.of(Documents.digest(OTHER))));
    assertThat(opened.releases()).extracting(Release::number).containsExactly(1, 2);
  }

  @Test
  void a_release_comes_after_the_one_before_whatever_the_clocks_say() {
    clock.set(SetClock.NOON.minus(Duration.ofHours(1)));

    assertThat(opening.open(OTHER, true).release().publishedAt())
        .isEqualTo(SetClock.NOON.plusMillis(1));
  }

  @Test
  void content_that_breaks_a_rule_is_published_by_nobody() {
    assertThatThrownBy(() -> opening.open(Changed.withoutGate(CONTENT), true))
        .isInstanceOf(BrokenRulesException.class)
        .hasMessage(
            "The catalog breaks rules:\n/pathways/herniated-disc/steps/surgery: A surgical step has"
                + " a gate. Add what must be true before it.");
    assertThat(record.newest()).contains(whole(record, 1));
  }

  @Test
  void the_past_stays_what_it_was() {
    Edition first = whole(record, 1);

    opening.open(Changed.withoutFaq(OTHER), true);

    assertThat(whole(record, 1)).isEqualTo(first);
    assertThat(whole(record, 1).catalog()).isEqualTo(CONTENT);
    assertThat(whole(record, 2).catalog()).isEqualTo(Changed.withoutFaq(OTHER));
  }

  @Test
  void only_what_was_changed_has_the_new_number() {
    Edition second = opening.open(OTHER, true);

    assertThat(second.changedIn(EntryType.CONDITION, "sciatica").number()).isEqualTo(2);
    assertThat(second.changedIn(EntryType.CONDITION, "tendonitis").number()).isEqualTo(1);
    assertThat(second.changedIn(EntryType.PATHWAY, "sciatica").number()).isEqualTo(1);
    assertThat(second.changedIn(EntryType.CONDITION, EntryType.FAQ).number()).isEqualTo(2);
    assertThat(second.changedIn(EntryType.FAQ).number()).isEqualTo(1);
  }

  @Test
  void an_entry_that_is_taken_out_leaves_a_tombstone() {
    Edition second = opening.open(Changed.withoutFaq(CONTENT), true);

    assertThat(second.catalog().faq(FAQ)).isEmpty();
    assertThat(second.retirement(EntryType.FAQ, FAQ)).contains(new Retirement(2, Optional.empty()));
    assertThat(second.changed().get(EntryType.FAQ)).doesNotContainKey(FAQ);
    assertThat(second.changedIn(EntryType.FAQ).number()).isEqualTo(2);
    assertThat(whole(record, 1).retirement(EntryType.FAQ, FAQ)).isEmpty();
    assertThat(whole(record, 1).catalog().faq(FAQ)).isPresent();
  }

  @Test
  void an_entry_that_comes_back_is_in_force_again() {
    opening.open(Changed.withoutFaq(CONTENT), true);

    Edition third = opening.open(CONTENT, true);

    assertThat(third.catalog()).isEqualTo(CONTENT);
    assertThat(third.retirement(EntryType.FAQ, FAQ)).isEmpty();
    assertThat(third.changedIn(EntryType.FAQ, FAQ).number()).isEqualTo(3);
    assertThat(whole(record, 2).retirement(EntryType.FAQ, FAQ)).isPresent();
  }

  @Test
  void a_tombstone_stays_in_later_releases_with_its_own_number() {
    opening.open(Changed.withoutFaq(CONTENT), true);

    Edition third = opening.open(Changed.withoutFaq(OTHER), true);

    assertThat(third.retirement(EntryType.FAQ, FAQ)).contains(new Retirement(2, Optional.empty()));
  }

  @Test
  void loading_any_release_takes_the_same_few_statements() {
    opening.open(OTHER, true);
    opening.open(Changed.withoutFaq(OTHER), true);
    opening.open(Changed.summary(OTHER, "tendonitis", "A sore tendon."), true);

    for (int release = 1; release <= 4; release++) {
      sessions.getStatistics().clear();

      assertThat(whole(record, release).release().number()).isEqualTo(release);

      assertThat(sessions.getStatistics().getPrepareStatementCount())
          .as("statements for release %d", release)
          .isEqualTo(SystemOfRecord.STATEMENTS_PER_LOAD)
          .isEqualTo(10);
    }
  }

  @Test
  void a_decision_may_be_to_publish_nothing_once_it_sees_what_is_there() {
    Optional<Edition> newest =
        publications.attempt(
            before -> {
              assertThat(before.orElseThrow().catalog()).isEqualTo(CONTENT);
              return Optional.empty();
            });

    assertThat(newest).contains(whole(record, 1));
  }

  @Test
  void nobody_approves_what_they_made_themselves() {
    Publication publication = new Publication(SHORTER, "ada", "ada", "A change");

    assertThatThrownBy(() -> publications.publish(before -> publication))
        .isInstanceOf(ConstraintViolationException.class)
        .extracting(e -> ((ConstraintViolationException) e).getConstraintName())
        .isEqualTo("release_approver_is_not_author");
    assertThat(record.newest()).contains(whole(record, 1));
  }

  @Test
  void an_edited_release_does_not_make_the_same_content_new() {
    publications.publish(before -> new Publication(SHORTER, "ada", "grace", "Shorter"));

    assertThat(opening.open(CONTENT, true).release().number()).isEqualTo(2);
    assertThat(record.newest().orElseThrow().catalog()).isEqualTo(OTHER);
  }
}
