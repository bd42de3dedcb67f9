package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.Eventually;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Drill on the packaged application: a later version has migrated the database, by the rule that
 * migrations expand. This version, which runs beside it in a rollout and alone after a rollback,
 * goes on, and also starts there.
 */
class ExpandedSchemaIT {

  private static final String CONDITION = "/api/v1/conditions/herniated-disc";

  private final Desk desk = new Desk();

  @Test
  void this_version_reads_changes_publishes_and_starts_on_a_schema_that_a_later_one_expanded(
      TestInfo test) throws Exception {
    Path directory = StepwellProcess.emptyDirectory(test);
    try (Replicas replicas = Replicas.start(directory, 1)) {
      StepwellProcess before = replicas.ready().get(0);
      String evaluation = before.evaluation();
      String waiting = desk.submit(before, named("Waiting"));

      expand(replicas);

      assertThat(before.evaluation()).isEqualTo(evaluation);
      assertThat(desk.approve(before, waiting)).isEqualTo(2);
      assertThat(desk.approve(before, desk.submit(before, named("Published")))).isEqualTo(3);

      StepwellProcess after = replicas.another(directory);
      assertThat(desk.read(after, CONDITION).body()).contains("Published");
      assertThat(desk.read(after, CONDITION + "?release=2").body()).contains("Waiting");
      assertThat(desk.approve(after, desk.submit(after, named("Once more")))).isEqualTo(4);
      awaitRelease(before, "Once more");
      assertThat(replicas.strings("select distinct added_with_default from release"))
          .containsExactly("as before");
    }
  }

  /** What the next version's migrations may do at most, to every table, and as Flyway notes it. */
  private static void expand(Replicas replicas) throws Exception {
    List<String> tables =
        replicas.strings(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name <> 'flyway_schema_history'
            """);
    assertThat(tables).hasSizeGreaterThan(10).contains("release", "change_request", "audit_entry");
    for (String table : tables) {
      replicas.execute("alter table %s add column added_nullable text".formatted(table));
      replicas.execute(
          "alter table %s add column added_with_default text not null default 'as before'"
              .formatted(table));
      replicas.execute(
          "create index %s_added_index on %s (added_nullable)".formatted(table, table));
    }
    replicas.execute("create table added (id bigint primary key)");
    replicas.execute(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        select max(installed_rank) + 1, '299901010000', 'later', 'SQL',
          'V299901010000__later.sql', 1, 'later', 1, true
        from flyway_schema_history
        """);
  }

  private static Body named(String name) {
    Consumer<ObjectNode> change = condition -> condition.put("name", name);
    return Body.titled(name).put(EntryType.CONDITION, "herniated-disc", change);
  }

  private void awaitRelease(StepwellProcess process, String name) {
    Eventually.holds(() -> assertThat(desk.read(process, CONDITION).body()).contains(name));
  }
}
