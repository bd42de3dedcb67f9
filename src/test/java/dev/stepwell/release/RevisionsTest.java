package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.Changed.FAQ;
import static dev.stepwell.release.OwnEditions.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.EntryRevision.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which releases changed an entry, as every edition knows it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class RevisionsTest {

  private static final Change RETIRED = Change.retire(EntryType.FAQ, FAQ, Optional.empty());
  private static final Change BACK = Change.put(CONTENT.faq(FAQ).orElseThrow());
  private static final Change CHANGED =
      Change.put(Changed.summary(CONTENT, "sciatica", "Pain.").condition("sciatica").orElseThrow());

  @Inject Emptied emptied;
  @Inject Publications publications;
  @Inject Opening opening;
  @Inject SystemOfRecord record;
  @Inject Editions editions;

  @BeforeEach
  void publishSomeReleases() throws SQLException {
    emptied.database();
    editions.open(opening.open(CONTENT, false));
    publish(RETIRED);
    publish(CHANGED);
    publish(BACK);
  }

  @Test
  void they_tell_each_release_that_changed_it_and_how() {
    Edition edition = editions.current();

    assertThat(edition.revisions(EntryType.FAQ, FAQ))
        .containsExactly(
            new EntryRevision(1, Kind.ADDED),
            new EntryRevision(2, Kind.RETIRED),
            new EntryRevision(4, Kind.ADDED));
    assertThat(edition.revisions(EntryType.CONDITION, "sciatica"))
        .containsExactly(new EntryRevision(1, Kind.ADDED), new EntryRevision(3, Kind.CHANGED));
    assertThat(edition.revisions(EntryType.PATHWAY, "sciatica"))
        .containsExactly(new EntryRevision(1, Kind.ADDED));
    assertThat(edition.revisions(EntryType.CONDITION, "no-such")).isEmpty();
  }

  @Test
  void an_edition_that_is_read_whole_knows_the_same_as_one_that_followed() {
    assertThat(record.newest()).contains(editions.current());
    assertThat(record.newest().orElseThrow().revisions()).isEqualTo(editions.current().revisions());
  }

  @Test
  void a_past_edition_knows_only_those_up_to_it() {
    assertThat(whole(record, 2).revisions(EntryType.FAQ, FAQ))
        .extracting(EntryRevision::kind)
        .containsExactly(Kind.ADDED, Kind.RETIRED);
    assertThat(whole(record, 2).revisions(EntryType.CONDITION, "sciatica")).hasSize(1);
  }

  private void publish(Change change) {
    publications.publish(
        newest -> new Publication(List.of(change), "an editor", "a reviewer", "a change"));
  }
}
