package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.Changed.FAQ;
import static dev.stepwell.release.OwnEditions.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.testing.Ear;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.SetClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other replicas publish becomes live here, because the database tells of it. */
@QuarkusTest
@TestProfile(Followed.class)
class FollowingTest {

  @Inject Emptied emptied;
  @Inject OtherReplica other;
  @Inject Publications publications;
  @Inject Editions editions;
  @Inject SystemOfRecord record;
  @Inject Following following;
  @Inject DataSource dataSource;
  @Inject MeterRegistry metrics;
  @Inject SetClock clock;

  @BeforeEach
  void listen() throws SQLException {
    awaitListener();
  }

  @AfterEach
  void bringTheDatabaseBack() {
    EmbeddedDatabaseResource.startServer();
  }

  @Test
  void a_release_of_another_replica_becomes_live_here() {
    Edition published = other.publish(summary("sciatica"));

    awaitLive(published);

    assertThat(editions.current()).isEqualTo(published);
  }

  @Test
  void several_releases_are_caught_up_with_and_told_in_their_order() {
    int before = editions.current().release().number();
    List<Release> told = toldFromNow();

    other.publish(summary("sciatica"));
    other.publish(Change.retire(EntryType.FAQ, FAQ, Optional.empty()));
    other.publish(Change.put(CONTENT.faq(FAQ).orElseThrow()));
    Edition last = other.publish(summary("arthritis"));

    awaitLive(last);
    assertThat(editions.current()).isEqualTo(last);
    Eventually.holds(
        () ->
            assertThat(told)
                .extracting(Release::number)
                .containsExactly(before + 1, before + 2, before + 3, before + 4));
  }

  @Test
  void a_recall_is_followed_and_told() {
    List<Release> told = toldFromNow();
    Edition published = other.publish(summary("sciatica"));
    Edition next = other.publish(summary("arthritis"));
    Eventually.holds(() -> assertThat(told).containsExactly(published.release(), next.release()));
    int recalled = published.release().number();
    read(editions, recalled);

    Release release = other.recall(recalled, "A wrong dose");

    Eventually.holds(
        () -> assertThat(told).containsExactly(published.release(), next.release(), release));
    assertThat(editions.current().release(recalled)).isEqualTo(release);
    assertThat(read(editions, recalled).release()).isEqualTo(release);
  }

  @Test
  void own_releases_are_not_read_again() {
    Change change = summary("tendonitis");
    Editions locked = editions;
    Edition own;
    // As soon as it is committed the follower may read it. It comes second, as it nearly always is.
    synchronized (locked) {
      own =
          publications.publish(any -> new Publication(List.of(change), "ada", "grace", "A change"));
    }
    Edition others = other.publish(summary("arthritis"));
    awaitLive(others);

    assertThat(editions.inMemory(own.release().number()).orElseThrow()).isSameAs(own);
  }

  @Test
  void what_is_missed_while_the_connection_is_cut_is_caught_up_with() throws SQLException {
    new Sql(dataSource).column("select pg_terminate_backend(" + listeners().get(0) + ")");
    Edition published = other.publish(summary("sciatica"));

    awaitLive(published);
    awaitListener();
    Edition next = other.publish(summary("arthritis"));
    awaitLive(next);
  }

  @Test
  void while_the_database_is_away_what_is_in_memory_is_served_and_afterwards_it_catches_up()
      throws Exception {
    Edition before = editions.current();
    try (Ear ear = Ear.at(Following.class.getName())) {
      EmbeddedDatabaseResource.stopServer();
      Eventually.holds(
          () -> assertThat(ear.lines()).anyMatch(it -> it.startsWith("Releases cannot be")));
    }
    Instant seen = following.lastContact().orElseThrow();
    clock.set(seen.plus(Duration.ofMinutes(1)));
    Thread.sleep(500);

    assertThat(editions.current()).isSameAs(before);
    assertThat(following.lastContact()).contains(seen);

    EmbeddedDatabaseResource.startServer();
    Edition published = other.publish(summary("sciatica"));

    awaitLive(published);
    Eventually.holds(() -> assertThat(following.lastContact()).contains(clock.instant()));
  }

  @Test
  void where_the_database_is_put_back_to_an_earlier_state_so_is_the_catalog() throws SQLException {
    other.publish(summary("sciatica"));
    Edition last = other.publish(summary("arthritis"));
    awaitLive(last);

    emptied.database();
    Edition first = other.publishFirst(CONTENT);

    awaitLive(first);
    assertThat(editions.current()).isEqualTo(first);
  }

  @Test
  void how_far_behind_it_is_is_told_to_metrics_and_to_whoever_asks_for_its_health() {
    Edition published = other.publish(summary("sciatica"));
    awaitLive(published);

    assertThat(metrics.get("stepwell.catalog.follow.lag").gauge().value()).isZero();
    assertThat(metrics.get("stepwell.catalog.follow.silence").gauge().value()).isNotNegative();
    JsonPath ready =
        RestAssured.get("/q/health/ready")
            .jsonPath()
            .setRootPath("checks.find { it.name == 'catalog served' }");
    assertThat(ready.getInt("data.release")).isEqualTo(published.release().number());
    assertThat(ready.getInt("data.releasesBehind")).isZero();
    assertThat(ready.getString("data.lastContact")).isNotEmpty();
  }

  /** A change that differs each time. */
  private Change summary(String condition) {
    String text = "Summary after release " + record.newest().orElseThrow().release().number();
    return Change.put(Changed.summary(CONTENT, condition, text).condition(condition).orElseThrow());
  }

  /** The releases that are told from now on; of the one that is live it may still be on its way. */
  private List<Release> toldFromNow() {
    int live = editions.current().release().number();
    List<Release> told = new CopyOnWriteArrayList<>();
    editions.published().filter(it -> it.number() > live).subscribe().with(told::add);
    return told;
  }

  private void awaitLive(Edition edition) {
    Eventually.holds(
        () ->
            assertThat(editions.current().release())
                .matches(it -> it.isSameAs(edition.release()), "is " + edition.release()));
  }

  private void awaitListener() {
    Eventually.holds(() -> assertThat(listeners()).hasSize(1));
  }

  /** The backends of those who follow. */
  private List<String> listeners() {
    try {
      return new Sql(dataSource)
          .column(
              "select pid from pg_stat_activity where application_name = 'stepwell follow'"
                  + " and datname = current_database() and query like 'select number%'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
