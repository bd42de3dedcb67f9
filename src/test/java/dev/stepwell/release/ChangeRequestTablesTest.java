package dev.stepwell.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the database refuses of change requests, whoever asks. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ChangeRequestTablesTest {

  private static final String DRAFT =
      "insert into change_request (title, why, author, author_subject, state, based_on, changes,"
          + " version, created_at, updated_at)"
          + " values ('a', 'b', 'ada', 'id-ada', 'draft', 1, '[]', 1, now(), now())";

  private static final String EVENT =
      "insert into change_request_event (change_request, at, by, kind, text)"
          + " select max(id), now(), 'ada', '%s', %s from change_request";

  @Inject DataSource dataSource;

  @Test
  void a_draft_is_not_approved_without_being_submitted() throws SQLException {
    assertThat(sql().refusalOfLast(DRAFT, to("approved", 2) + ", release = 1"))
        .isEqualTo("change_request_transition");
  }

  @Test
  void what_is_submitted_is_edited_no_more() throws SQLException {
    assertThat(sql().refusalOfLast(DRAFT, to("submitted", 2), to("submitted", 3) + ", title = 'c'"))
        .isEqualTo("change_request_transition");
    assertThat(sql().refusalOfLast(DRAFT, to("submitted", 2), to("draft", 3)))
        .isEqualTo("change_request_transition");
  }

  @Test
  void what_is_decided_stays_as_it_was_decided() throws SQLException {
    assertThat(sql().refusalOfLast(DRAFT, to("withdrawn", 2), to("submitted", 3)))
        .isEqualTo("change_request_transition");
  }

  @Test
  void every_change_has_a_version_of_its_own_and_the_same_author() throws SQLException {
    assertThat(sql().refusalOfLast(DRAFT, to("submitted", 1)))
        .isEqualTo("change_request_transition");
    assertThat(sql().refusalOfLast(DRAFT, to("submitted", 2) + ", author = 'eve'"))
        .isEqualTo("change_request_transition");
  }

  @Test
  void what_is_approved_is_a_release() throws SQLException {
    assertThat(sql().refusalOfLast(DRAFT, to("submitted", 2), to("approved", 3)))
        .isEqualTo("change_request_approved_is_published");
  }

  @Test
  void nothing_of_it_is_deleted() throws SQLException {
    assertThat(sql().refusalOfLast(DRAFT, "delete from change_request")).isEqualTo("append_only");
    assertThat(sql().refusalOfLast("truncate change_request cascade")).isEqualTo("append_only");
  }

  @Test
  void its_history_is_never_changed() throws SQLException {
    String created = EVENT.formatted("created", "null");
    assertThat(sql().refusalOfLast(DRAFT, created, "update change_request_event set by = 'eve'"))
        .isEqualTo("append_only");
    assertThat(sql().refusalOfLast(DRAFT, created, "delete from change_request_event"))
        .isEqualTo("append_only");
  }

  @Test
  void a_rejection_has_a_reason() throws SQLException {
    assertThat(sql().refusalOfLast(DRAFT, EVENT.formatted("rejected", "null")))
        .isEqualTo("change_request_event_text");
  }

  private static String to(String state, int version) {
    return "update change_request set state = '%s', version = %d".formatted(state, version);
  }

  private Sql sql() {
    return new Sql(dataSource);
  }
}
