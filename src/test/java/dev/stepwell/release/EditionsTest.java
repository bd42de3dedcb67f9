package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.OwnEditions.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live edition and past ones, of three releases a day apart. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class EditionsTest {

  private static final Instant FIRST = SetClock.NOON;
  private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));
  private static final Instant THIRD = SECOND.plus(Duration.ofDays(1));

  @Inject Emptied emptied;
  @Inject Opening opening;
  @Inject SystemOfRecord record;
  @Inject SetClock clock;
  @Inject SessionFactory sessions;

  @BeforeEach
  void publishThrice() throws SQLException {
    emptied.database();
    clock.set(FIRST);
    opening.open(CONTENT, true);
    clock.set(SECOND);
    opening.open(Changed.summary(CONTENT, "sciatica", "Pain in the leg."), true);
    clock.set(THIRD);
    opening.open(Changed.summary(CONTENT, "sciatica", "Leg pain."), true);
  }

  @AfterEach
  void bringTheDatabaseBack() {
    EmbeddedDatabaseResource.startServer();
  }

  @Test
  void before_the_first_one_is_loaded_there_is_none() {
    Editions none = OwnEditions.of(record);

    assertThat(none.isOpen()).isFalse();
    assertThatThrownBy(none::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no catalog is loaded yet");
  }

  @Test
  void the_live_one_is_read_without_the_database() {
    Editions editions = opened();

    assertThat(editions.isOpen()).isTrue();
    assertThat(editions.current().release().number()).isEqualTo(3);
    assertThat(read(editions, 3)).isSameAs(editions.current());
    assertThat(editions.releases()).extracting(Release::number).containsExactly(1, 2, 3);

    assertThat(statements()).isZero();
  }

  @Test
  void a_past_one_is_loaded_once_and_kept() {
    Editions editions = opened();

    assertThat(editions.inMemory(1)).isEmpty();

    Edition first = read(editions, 1);
    assertThat(first.catalog()).isEqualTo(CONTENT);
    assertThat(statements()).isEqualTo(SystemOfRecord.STATEMENTS_PER_EARLIER);

    assertThat(read(editions, 1)).isSameAs(first);
    assertThat(editions.inMemory(1)).containsSame(first);
    assertThat(statements()).isEqualTo(SystemOfRecord.STATEMENTS_PER_EARLIER);
  }

  @Test
  void a_release_is_in_force_from_its_instant_to_that_of_the_next() {
    Editions editions = opened();

    assertThat(editions.inForceAt(FIRST.minusMillis(1))).isEmpty();
    assertThat(editions.inForceAt(FIRST)).contains(1);
    assertThat(editions.inForceAt(SECOND.minusMillis(1))).contains(1);
    assertThat(editions.inForceAt(SECOND)).contains(2);
    assertThat(editions.inForceAt(THIRD.minusNanos(1))).contains(2);
    assertThat(editions.inForceAt(THIRD)).contains(3);
    assertThat(editions.inForceAt(Instant.MAX)).contains(3);
    assertThat(editions.inForceAt(Instant.MIN)).isEmpty();
    assertThat(statements()).isZero();
  }

  @Test
  void while_the_database_is_away_what_is_in_memory_is_read_and_nothing_else() {
    Editions editions = opened();

    Edition second = read(editions, 2);

    EmbeddedDatabaseResource.stopServer();

    assertThat(editions.current().release().number()).isEqualTo(3);
    assertThat(read(editions, 2)).isSameAs(second);
    assertThat(editions.inForceAt(SECOND)).contains(2);
    assertThatThrownBy(() -> read(editions, 1))
        .isInstanceOf(RecordAwayException.class)
        .hasMessage("the system of record could not be read");

    EmbeddedDatabaseResource.startServer();

    assertThat(read(editions, 1).catalog()).isEqualTo(CONTENT);
  }

  /** As a replica has them once it has started; statements are counted from here on. */
  private Editions opened() {
    Editions editions = OwnEditions.of(record);
    editions.open(record.newest().orElseThrow());
    sessions.getStatistics().clear();
    return editions;
  }

  private long statements() {
    return sessions.getStatistics().getPrepareStatementCount();
  }
}
