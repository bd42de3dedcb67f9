package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole catalog takes memory: one is written at a time, and none that is too long. */
@QuarkusTest
@TestProfile(WholeCatalogTest.Alone.class)
class WholeCatalogTest {

  /** Nobody else has asked for its catalog. */
  public static class Alone extends OneRelease {}

  private static final String CATALOG = "/api/v1/catalog";
  private static final String DIFF = "/api/v1/releases/1/diff?limit=1";

  @Inject Editions editions;
  @Inject WholeCatalogs threads;

  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void go_on() {
    end.countDown();
  }

  @Test
  void one_of_a_change_request_waits_for_its_turn_too() throws Exception {
    String draft =
        Editors.draft(
            Body.titled("New words")
                .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "New words.")));
    hold();

    CompletableFuture<Response> preview =
        later(() -> Editors.anna().get(CATALOG + "?changeRequest=" + draft));

    assertThat(ask(DIFF + "&slug=sciatica").get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    Thread.sleep(500); // It has come by now.
    assertThat(preview).isNotDone();
    end.countDown();
    assertThat(preview.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void one_is_written_at_a_time_and_other_long_answers_do_not_wait_for_it() throws Exception {
    hold();

    CompletableFuture<Reply> next = ask(CATALOG + "?release=1");
    CompletableFuture<Reply> another = ask(CATALOG + "?since=1");

    assertThat(ask(DIFF).get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    Thread.sleep(500); // They have come by now.
    assertThat(next).isNotDone();
    assertThat(another).isNotDone();
    end.countDown();
    assertThat(next.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    assertThat(another.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
  }

  @Test
  void one_that_is_too_long_is_a_503_that_says_what_to_do() {
    Edition edition = editions.current();
    byte[] whole = Ask.get(CATALOG).bytes();

    assertThat(catalog(edition, whole.length).bytes(edition.release())).isEqualTo(whole);
    assertThatThrownBy(() -> catalog(edition, whole.length - 1L).bytes(edition.release()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(503);
              assertThat(problem.headers()).containsEntry("Retry-After", "3600");
              assertThat(problem.detail())
                  .isEqualTo(
                      "The whole catalog is longer than the %d bytes that this replica can hold as"
                              .formatted(whole.length - 1)
                          + " one document. Read its lists page by page, as /api/v1 links to them,"
                          + " or run the replica with more memory.");
            });
  }

  @Test
  void one_that_was_too_long_once_is_not_written_again() {
    Edition edition = editions.current();
    WholeCatalogs few = catalogs(60);

    assertThat(few.refusal(edition)).isEmpty();
    assertThatThrownBy(() -> few.of(edition, Optional.of(edition)).bytes(edition.release()))
        .isInstanceOf(Problem.class);
    assertThat(few.refusal(edition)).as("what is new since is another document").isEmpty();
    Throwable problem =
        catchThrowable(() -> few.of(edition, Optional.empty()).bytes(edition.release()));

    assertThat(few.refusal(edition)).containsSame((Problem) problem);
  }

  private static WholeCatalog catalog(Edition edition, long most) {
    return catalogs(most).of(edition, Optional.empty());
  }

  private static WholeCatalogs catalogs(long most) {
    return new WholeCatalogs(new SimpleMeterRegistry(), most);
  }

  /** Until the end, the one thread has something else to do. */
  private void hold() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    threads.execute(
        () -> {
          begun.countDown();
          await(end);
        });
    begun.await();
  }

  private static CompletableFuture<Reply> ask(String target) {
    return later(() -> Ask.get(target));
  }

  private static <T> CompletableFuture<T> later(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
