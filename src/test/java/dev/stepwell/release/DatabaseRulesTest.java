package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whoever asks: rules 12, 1 and 2. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class DatabaseRulesTest {

  private static final List<String> REVISIONS =
      List.of(
          "condition_revision",
          "diagnostic_revision",
          "faq_revision",
          "finding_revision",
          "pathway_revision",
          "red_flag_revision",
          "source_revision",
          "treatment_revision");

  private static final List<String> PARTS = List.of("pathway_step", "treatment_link");

  /** Tables of other packages, which hold nothing that is published. */
  private static final List<String> OF_EDITORS =
      List.of("audit_entry", "change_request", "change_request_event", "idempotent_answer");

  private static final String RELEASE_2 =
      "insert into release (number, published_at, author, approver, note)"
          + " values (2, '2999-01-01T00:00:00Z', 'ada', 'grace', 'A change')";

  private static final String PATHWAY_OF_2 =
      "insert into pathway_revision (id, slug, release, retired, document)"
          + " values (-1, 'sciatica', 2, false, '{\"condition\": \"sciatica\"}')";

  @Inject Emptied emptied;
  @Inject Opening opening;
  @Inject SetClock clock;
  @Inject DataSource dataSource;

  @BeforeEach
  void publish_release_1() throws SQLException {
    emptied.database();
    clock.set(SetClock.NOON);
    opening.open(CONTENT, false);
  }

  @Test
  void these_are_all_tables() throws SQLException {
    assertThat(
            sql()
                .column(
                    "select tablename from pg_tables where schemaname = current_schema()"
                        + " and tablename <> 'flyway_schema_history'"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(published(), List.of("release_recall"), OF_EDITORS)
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void no_published_row_is_updated() throws SQLException {
    for (String table : published()) {
      String column = table.equals("release") ? "note" : "document";
      assertThat(sql().refusalOfLast("update " + table + " set " + column + " = " + column))
          .as(table)
          .isEqualTo("append_only");
    }
  }

  @Test
  void no_published_row_is_deleted() throws SQLException {
    for (String table : published()) {
      assertThat(sql().refusalOfLast("delete from " + table)).as(table).isEqualTo("append_only");
    }
  }

  @Test
  void no_published_table_is_truncated() throws SQLException {
    for (String table : published()) {
      assertThat(sql().refusalOfLast("truncate " + table + " cascade"))
          .as(table)
          .isEqualTo("append_only");
    }
  }

  @Test
  void not_even_a_release_is_changed_by_the_transaction_that_makes_it() throws SQLException {
    assertThat(sql().refusalOfLast(RELEASE_2, "update release set note = '' where number = 2"))
        .isEqualTo("append_only");
  }

  @Test
  void no_revision_is_added_to_a_sealed_release() throws SQLException {
    for (String table : REVISIONS) {
      assertThat(
              sql()
                  .refusalOfLast(
                      "insert into "
                          + table
                          + " (id, slug, release, retired, document)"
                          + " values (-1, 'new', 1, true, '{}')"))
          .as(table)
          .isEqualTo("sealed_release");
    }
  }

  @Test
  void no_step_is_added_to_a_sealed_release() throws SQLException {
    assertThat(
            sql()
                .refusalOfLast(
                    "insert into pathway_step (id, pathway_revision_id, position, document)"
                        + " select -1, id, 99, '{}' from pathway_revision where slug = 'sciatica'"))
        .isEqualTo("sealed_release");
  }

  @Test
  void no_link_is_added_to_a_sealed_release() throws SQLException {
    assertThat(
            sql()
                .refusalOfLast(
                    "insert into treatment_link (id, treatment_revision_id, position, document)"
                        + " select -1, id, 99, '{}' from treatment_revision"
                        + " where slug = 'nerve-blocks'"))
        .isEqualTo("sealed_release");
  }

  @Test
  void nothing_is_added_to_a_release_that_is_not_there() throws SQLException {
    assertThat(sql().refusalOfLast(PATHWAY_OF_2)).isEqualTo("sealed_release");
  }

  @Test
  void a_release_of_its_own_transaction_takes_rows() throws SQLException {
    sql()
        .areFine(
            RELEASE_2,
            PATHWAY_OF_2,
            step(0, "care", ""),
            step(1, "surgery", ", \"gate\": {\"criterion\": {\"type\": \"all-of\"}}"),
            step(2, "referral", ""));
  }

  @Test
  void a_step_after_surgery_is_refused_at_commit_in_whatever_order_they_are_written()
      throws SQLException {
    String gate = ", \"gate\": {\"criterion\": {\"type\": \"all-of\"}}";
    for (String kind : List.of("screen", "care", "diagnostic", "handover", "surgery")) {
      String surgery = step(1, "surgery", gate);
      String later = step(2, kind, gate);

      assertThat(sql().refusalAtCommit(RELEASE_2, PATHWAY_OF_2, surgery, later))
          .as(kind)
          .isEqualTo("pathway_step_order");
      assertThat(sql().refusalAtCommit(RELEASE_2, PATHWAY_OF_2, later, surgery))
          .as("%s, written first", kind)
          .isEqualTo("pathway_step_order");
    }
  }

  @Test
  void surgery_without_a_gate_is_refused_at_commit() throws SQLException {
    assertThat(sql().refusalAtCommit(RELEASE_2, PATHWAY_OF_2, step(0, "surgery", "")))
        .isEqualTo("pathway_step_surgery_gate");
  }

  @Test
  void a_gate_that_is_null_or_holds_no_criterion_is_none() throws SQLException {
    for (String gate : List.of("null", "{}", "[]", "true", "{\"criterion\": null}")) {
      assertThat(
              sql()
                  .refusalOfLast(
                      RELEASE_2, PATHWAY_OF_2, step(0, "surgery", ", \"gate\": " + gate)))
          .as(gate)
          .isEqualTo("pathway_step_gate");
    }
  }

  @Test
  void a_step_says_its_id_kind_stage_and_whether_it_is_required() throws SQLException {
    assertThat(
            sql()
                .refusalOfLast(
                    RELEASE_2,
                    PATHWAY_OF_2,
                    "insert into pathway_step (id, pathway_revision_id, position, document)"
                        + " values (-2, -1, 0, '{\"id\": \"x\", \"stage\": \"surgical\","
                        + " \"required\": false}')"))
        .isEqualTo("pathway_step_whole");
  }

  @Test
  void an_entry_in_force_has_a_whole_document() throws SQLException {
    for (String table : REVISIONS) {
      assertThat(
              sql()
                  .refusalOfLast(
                      RELEASE_2,
                      "insert into "
                          + table
                          + " (id, slug, release, retired, document)"
                          + " values (-1, 'new', 2, false, '{}')"))
          .as(table)
          .isEqualTo(table + "_whole");
    }
  }

  @Test
  void a_release_follows_the_newest_in_number_and_in_time() throws SQLException {
    assertThat(sql().refusalOfLast(RELEASE_2.replace("(2,", "(3,"))).isEqualTo("release_is_next");
    assertThat(sql().refusalOfLast(RELEASE_2.replace("(2,", "(0,"))).isEqualTo("release_is_next");
    assertThat(sql().refusalOfLast(RELEASE_2.replace("2999-01-01T00", "2026-11-22T12")))
        .isEqualTo("release_is_next");
  }

  @Test
  void a_release_is_made_by_its_own_transaction() throws SQLException {
    String forged =
        RELEASE_2
            .replace("note)", "note, made_by)")
            .replace("'A change')", "'A change', '999999999'::xid8)");

    assertThat(sql().refusalOfLast(forged)).isEqualTo("release_is_next");
  }

  @Test
  void nobody_approves_what_they_made_themselves() throws SQLException {
    assertThat(sql().refusalOfLast(RELEASE_2.replace("grace", "ada")))
        .isEqualTo("release_approver_is_not_author");
  }

  @Test
  void a_red_flag_has_one_of_its_three_urgencies() throws SQLException {
    assertThat(
            sql()
                .refusalOfLast(
                    RELEASE_2,
                    "insert into red_flag_revision (id, slug, release, retired, document)"
                        + " values (-1, 'x', 2, false, '{\"slug\": \"x\", \"urgency\": \"soon\"}')"))
        .isEqualTo("red_flag_revision_urgency");
  }

  @Test
  void a_recall_is_said_once_with_a_reason_of_a_release_and_never_taken_back() throws SQLException {
    String recall =
        "insert into release_recall (release, recalled_at, recalled_by, reason)"
            + " values (1, '2999-01-01T00:00:00Z', 'ada', 'A wrong dose')";

    sql().areFine(recall);
    assertThat(sql().refusalOfLast(recall, recall)).isEqualTo("release_recall_pk");
    assertThat(sql().refusalOfLast(recall.replace("(1,", "(2,")))
        .isEqualTo("release_recall_release_fk");
    assertThat(sql().refusalOfLast(recall.replace("A wrong dose", " ")))
        .isEqualTo("release_recall_reason");
    assertThat(sql().refusalOfLast(recall.replace("ada", ""))).isEqualTo("release_recall_by");
    assertThat(sql().refusalOfLast(recall.replace("2999-01-01T00:00:00Z", "infinity")))
        .isEqualTo("release_recall_at_finite");
    assertThat(sql().refusalOfLast(recall, "update release_recall set reason = 'none'"))
        .isEqualTo("append_only");
    assertThat(sql().refusalOfLast(recall, "delete from release_recall")).isEqualTo("append_only");
    assertThat(sql().refusalOfLast(recall, "truncate release_recall")).isEqualTo("append_only");
  }

  private static List<String> published() {
    return Stream.of(List.of("release"), REVISIONS, PARTS).flatMap(List::stream).toList();
  }

  private static String step(int position, String kind, String more) {
    return """
        insert into pathway_step (id, pathway_revision_id, position, document) values (%d, -1, %d,
          '{"id": "step-%d", "kind": "%s", "stage": "surgical", "required": false%s}')"""
        .formatted(-10 - position, position, position, kind, more);
  }

  private Sql sql() {
    return new Sql(dataSource);
  }
}
