package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.Changed.FAQ;
import static dev.stepwell.release.OwnEditions.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.rules.Violation;
import dev.stepwell.testing.SetClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Condition;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Releases of a few changes, made in the caller's transaction or in one of their own. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PublicationsTest {

  private static final Instant LATER = SetClock.NOON.plus(Duration.ofDays(1));
  private static final Change SCIATICA = summary("sciatica", "Pain in the leg.");
  private static final Change TENDONITIS = summary("tendonitis", "A sore tendon.");

  @Inject Emptied emptied;
  @Inject Opening opening;
  @Inject Publications publications;
  @Inject Editions editions;
  @Inject SystemOfRecord record;
  @Inject OtherReplica other;
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
  void a_release_of_one_change_is_the_one_before_with_that_change() throws SQLException {
    Edition second = publish(SCIATICA);

    assertThat(second.release())
        .isEqualTo(new Release(2, LATER, "ada", "grace", "A change", none()));
    assertThat(second.catalog())
        .isEqualTo(Changed.summary(CONTENT, "sciatica", "Pain in the leg."));
    assertThat(second).isEqualTo(whole(record, 2));
    assertThat(editions.current()).isSameAs(second);
    assertThat(revisionsOf(2)).containsExactly("condition_revision sciatica");
  }

  @Test
  void it_takes_as_many_statements_as_there_are_rows_and_a_few_more() {
    publish(SCIATICA);
    sessions.getStatistics().clear();

    publish(TENDONITIS);

    assertThat(sessions.getStatistics().getPrepareStatementCount())
        .as("a lock, a glance at what is newest, a release and a revision")
        .is(about(4));
  }

  @Test
  void what_is_in_force_already_is_not_published_again() throws SQLException {
    Change same = Change.put(CONTENT.condition("tendonitis").orElseThrow());

    publish(SCIATICA, same);

    assertThat(revisionsOf(2)).containsExactly("condition_revision sciatica");
  }

  @Test
  void a_publication_that_changes_nothing_makes_no_release() {
    Edition first = editions.current();

    assertThat(publish(Change.put(CONTENT.condition("tendonitis").orElseThrow()))).isSameAs(first);
    assertThat(publish()).isSameAs(first);
    assertThat(record.newest()).contains(first);
  }

  @Test
  void the_decision_sees_what_others_published_in_between() {
    publish(SCIATICA);

    publications.publish(
        newest -> {
          assertThat(newest.release().number()).isEqualTo(2);
          assertThat(newest.catalog().condition("sciatica").orElseThrow().summary())
              .isEqualTo("Pain in the leg.");
          return publication(TENDONITIS);
        });

    assertThat(editions.current().release().number()).isEqualTo(3);
  }

  @Test
  void it_is_live_when_the_callers_transaction_is_committed_and_not_before() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(publish(SCIATICA).release().number()).isEqualTo(2);
              assertThat(editions.current().release().number()).isEqualTo(1);
            });

    assertThat(editions.current().release().number()).isEqualTo(2);
    assertThat(editions.current()).isEqualTo(whole(record, 2));
  }

  @Test
  void nothing_is_left_of_it_when_the_callers_transaction_is_rolled_back() throws SQLException {
    Edition first = editions.current();

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          publish(SCIATICA);
                          throw new IllegalStateException("as planned");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("as planned");

    assertThat(editions.current()).isSameAs(first);
    assertThat(record.newest()).contains(first);
    assertThat(revisionsOf(2)).isEmpty();
    assertThat(publish(TENDONITIS).release().number()).as("the number is not lost").isEqualTo(2);
  }

  @Test
  void two_releases_of_one_transaction_follow_each_other() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              publish(SCIATICA);
              publish(TENDONITIS);
            });

    assertThat(editions.current().release().number()).isEqualTo(3);
    assertThat(editions.current()).isEqualTo(whole(record, 3));
  }

  @Test
  void of_what_other_replicas_published_only_that_is_read() {
    Publications elsewhere = other.knowing(editions.current());
    publish(SCIATICA);
    publish(Change.retire(EntryType.FAQ, FAQ, none()));
    publish(TENDONITIS);
    sessions.getStatistics().clear();

    Edition fifth =
        QuarkusTransaction.requiringNew()
            .call(() -> elsewhere.publish(newest -> publication(summary("arthritis", "Worn."))));

    assertThat(sessions.getStatistics().getQueries())
        .as("revisions of the last three releases, and of no other")
        .filteredOn(query -> query.contains("r.document"))
        .hasSize(EntryType.values().length)
        .allSatisfy(query -> assertThat(query).contains("r.release > ? and r.release <= ?"));
    assertThat(sessions.getStatistics().getEntityLoadCount()).as("the four releases").isEqualTo(4);
    assertThat(sessions.getStatistics().getPrepareStatementCount())
        .as("the four of any publication, the recalls, and a load's but for the revisions' numbers")
        .is(about(4 + 1 + SystemOfRecord.STATEMENTS_PER_LOAD - 1));
    assertThat(fifth).isEqualTo(whole(record, 5));
  }

  @Test
  void where_the_database_was_put_back_to_an_earlier_state_it_is_read_anew() throws SQLException {
    publish(SCIATICA);
    publish(TENDONITIS);
    Publications elsewhere = other.knowing(editions.current());
    emptied.database();
    opening.open(CONTENT, false);

    Edition second =
        QuarkusTransaction.requiringNew()
            .call(() -> elsewhere.publish(newest -> publication(summary("arthritis", "Worn."))));

    assertThat(second).isEqualTo(whole(record, 2));
    assertThat(second.catalog()).isEqualTo(Changed.summary(CONTENT, "arthritis", "Worn."));
  }

  @Test
  void a_retired_entry_keeps_the_name_of_its_successor() {
    String successor = CONTENT.faqs().get(0).slug();
    publish(Change.retire(EntryType.FAQ, FAQ, Optional.of(successor)));

    Retirement retirement = new Retirement(2, Optional.of(successor));
    assertThat(editions.current().retirement(EntryType.FAQ, FAQ)).contains(retirement);
    assertThat(whole(record, 2).retirement(EntryType.FAQ, FAQ)).contains(retirement);
    assertThat(elsewhereNewest().retirement(EntryType.FAQ, FAQ)).contains(retirement);
  }

  @Test
  void retired_again_with_the_same_successor_it_stays_as_it_is() {
    publish(Change.retire(EntryType.FAQ, FAQ, none()));
    Edition second = editions.current();

    assertThat(publish(Change.retire(EntryType.FAQ, FAQ, none()))).isSameAs(second);
  }

  @Test
  void what_would_break_a_rule_is_not_published_and_everything_is_said() {
    Edition first = editions.current();

    assertThatThrownBy(
            () ->
                publish(
                    Change.put(
                        Changed.withoutGate(CONTENT).pathway("herniated-disc").orElseThrow()),
                    Change.retire(EntryType.FAQ, FAQ, Optional.of("nothing")),
                    Change.retire(EntryType.FAQ, "never", none())))
        .isInstanceOfSatisfying(
            BrokenRulesException.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::path, Violation::code)
                    .containsExactlyInAnyOrder(
                        tuple("/pathways/herniated-disc/steps/surgery", "surgery-without-gate"),
                        tuple("/faqs/" + FAQ + "/successor", "unknown-reference"),
                        tuple("/faqs/never", "nothing-to-retire")));

    assertThat(editions.current()).isSameAs(first);
    assertThat(record.newest()).contains(first);
  }

  @Test
  void what_would_be_said_of_changes_can_be_asked_before() {
    Edition first = editions.current();
    Change broken =
        Change.put(Changed.withoutGate(CONTENT).pathway("herniated-disc").orElseThrow());
    Change dangling = Change.retire(EntryType.FAQ, FAQ, Optional.of("nothing"));

    assertThat(publications.violations(first, List.of(SCIATICA))).isEmpty();
    assertThat(publications.violations(first, List.of(broken, dangling, SCIATICA)))
        .extracting(Violation::code)
        .containsExactly("unknown-reference", "surgery-without-gate");
    assertThat(record.newest()).contains(first);
  }

  @Test
  void one_entry_is_not_changed_twice_in_one_publication() {
    assertThatThrownBy(() -> publication(SCIATICA, summary("sciatica", "Leg pain.")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two changes of one entry");
  }

  @Test
  void a_change_is_of_one_entry() {
    Object entry = CONTENT.condition("sciatica").orElseThrow();

    assertThatThrownBy(
            () -> new Change(EntryType.CONDITION, "arthritis", Optional.of(entry), none()))
        .hasMessage("not the entry: condition arthritis");
    assertThatThrownBy(
            () ->
                new Change(
                    EntryType.CONDITION, "sciatica", Optional.of(entry), Optional.of("arthritis")))
        .hasMessage("only a retired entry has a successor");
    assertThatThrownBy(() -> Change.retire(EntryType.FAQ, FAQ, Optional.of(FAQ)))
        .hasMessage("no entry succeeds itself: " + FAQ);
  }

  private Edition publish(Change... changes) {
    return publications.publish(newest -> publication(changes));
  }

  private static Publication publication(Change... changes) {
    return new Publication(List.of(changes), "ada", "grace", "A change");
  }

  private static Change summary(String condition, String summary) {
    Catalog changed = Changed.summary(CONTENT, condition, summary);
    return Change.put(changed.condition(condition).orElseThrow());
  }

  private Edition elsewhereNewest() {
    return record.newest(Optional.of(whole(record, 1))).orElseThrow();
  }

  private List<String> revisionsOf(int release) throws SQLException {
    return new Sql(dataSource)
        .column(
            String.join(
                " union all ",
                Stream.of(EntryType.values())
                    .map(type -> type.term().replace('-', '_') + "_revision")
                    .map(
                        table ->
                            "select '%s ' || slug from %s where release = %d"
                                .formatted(table, table, release))
                    .toList()));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  /** Ids are fetched fifty at a time: it depends on what came before whether they are now. */
  private static Condition<Long> about(long statements) {
    return new Condition<>(
        it -> it == statements || it == statements + 1, "%d, and one for ids perhaps", statements);
  }
}
