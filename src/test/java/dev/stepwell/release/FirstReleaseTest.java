package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static dev.stepwell.release.OwnEditions.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An empty database gets release 1 from the built-in content. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class FirstReleaseTest {

  @Inject Emptied emptied;
  @Inject Opening opening;
  @Inject SystemOfRecord record;
  @Inject SetClock clock;
  @Inject SessionFactory sessions;

  @BeforeEach
  void empty() throws SQLException {
    emptied.database();
    clock.set(SetClock.NOON);
  }

  @Test
  void nothing_is_in_an_empty_database() {
    assertThat(record.newest()).isEmpty();
  }

  @Test
  void what_is_read_back_is_the_content() {
    Edition opened = opening.open(CONTENT, false);

    assertThat(opened.catalog()).isEqualTo(CONTENT);
    assertThat(whole(record, 1).catalog()).isEqualTo(CONTENT);
    assertThat(Documents.digest(whole(record, 1).catalog())).isEqualTo(Documents.digest(CONTENT));
  }

  @Test
  void it_says_when_it_was_made_by_whom_and_of_what() {
    assertThat(opening.open(CONTENT, false).releases())
        .containsExactly(
            new Release(
                1,
                SetClock.NOON,
                "built-in content",
                "installation",
                "First release",
                Optional.of(Documents.digest(CONTENT))));
  }

  @Test
  void every_entry_was_changed_by_it_and_none_retired() {
    Edition opened = opening.open(CONTENT, false);

    for (EntryType type : EntryType.values()) {
      assertThat(opened.changed().get(type))
          .as(type.term())
          .hasSameSizeAs(CONTENT.entries(type))
          .allSatisfy((key, number) -> assertThat(number).isEqualTo(1));
      assertThat(opened.retired().get(type)).as(type.term()).isEmpty();
    }
  }

  @Test
  void opened_again_it_is_the_same_edition_and_nothing_is_published() {
    Edition first = opening.open(CONTENT, false);

    assertThat(opening.open(CONTENT, false)).isEqualTo(first);
    assertThat(opening.open(CONTENT, true)).isEqualTo(first);
  }

  @Test
  void opened_again_the_content_is_not_read_where_its_digest_is_that_of_the_record() {
    Edition first = opening.open(CONTENT, false);

    assertThat(opening.open(Documents.digest(CONTENT), FirstReleaseTest::unread, true))
        .isEqualTo(first);
    assertThatThrownBy(() -> opening.open("another", FirstReleaseTest::unread, true))
        .hasMessage("read");
  }

  private static Catalog unread() {
    throw new IllegalStateException("read");
  }

  @Test
  void opening_again_takes_a_glance() {
    opening.open(CONTENT, false);
    sessions.getStatistics().clear();

    opening.open(CONTENT, false);

    assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(1);
  }

  @Test
  void three_replicas_that_start_together_make_one_release() throws Exception {
    int replicas = 3;
    CyclicBarrier start = new CyclicBarrier(replicas);
    Callable<Edition> replica =
        () -> {
          start.await();
          return opening.open(CONTENT, true);
        };
    ExecutorService threads = Executors.newFixedThreadPool(replicas);
    try {
      List<Future<Edition>> opened =
          threads.invokeAll(IntStream.range(0, replicas).mapToObj(i -> replica).toList());

      assertThat(opened.stream().map(FirstReleaseTest::get).collect(Collectors.toSet()))
          .isEqualTo(Set.of(whole(record, 1)));
    } finally {
      threads.shutdown();
    }
    assertThat(record.newest().stream().flatMap(edition -> edition.releases().stream()))
        .extracting(Release::number)
        .containsExactly(1);
    assertThat(Stream.of(EntryType.values()).map(type -> whole(record, 1).changed().get(type)))
        .allSatisfy(changed -> assertThat(changed).isNotEmpty());
  }

  private static Edition get(Future<Edition> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
