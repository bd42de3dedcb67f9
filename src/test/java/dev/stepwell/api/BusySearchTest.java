package dev.stepwell.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import dev.stepwell.platform.TooBusyException;
import dev.stepwell.search.SearchThreads;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While more searches wait than may, others are told so at once, and all else goes on. */
@QuarkusTest
@TestProfile(OneRelease.class)
class BusySearchTest {

  private static final String SEARCH = "/api/v1/search";

  @Inject SearchThreads threads;

  private final CountDownLatch end = new CountDownLatch(1);

  /** How many threads have come to wait for it. */
  private final AtomicInteger atWork = new AtomicInteger();

  /** Those that wait for it, and this test. */
  private final Phaser waiting = new Phaser(1);

  @BeforeEach
  void fill() throws Exception {
    search("leg pain").statusCode(200);
    // A thread that had no work takes some from those that wait, and so makes room once more.
    while (atWork.get() < Runtime.getRuntime().availableProcessors()) {
      fillOnce();
      Thread.sleep(10);
    }
    fillOnce();
  }

  private void fillOnce() {
    try {
      for (int i = 0; i < 10_000; i++) {
        waiting.register();
        threads.execute(this::waitForTheEnd);
      }
    } catch (TooBusyException e) {
      waiting.arriveAndDeregister();
      return;
    }
    throw new AssertionError("any number of searches may wait");
  }

  @AfterEach
  void empty() {
    end.countDown();
    waiting.arriveAndAwaitAdvance();
  }

  @Test
  void a_new_search_is_a_503_that_says_when_to_come_again_until_there_is_room() throws Exception {
    search("numb foot")
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "1")
        .body("detail", containsString("too much to do"));

    end.countDown();
    int status = 503;
    for (int i = 0; i < 100 && status == 503; i++) {
      Thread.sleep(20);
      status = search("numb foot").extract().statusCode();
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void so_is_a_head_and_a_page_of_another_origin_may_read_it() {
    given()
        .header("Origin", "https://partner.example")
        .queryParam("q", "numb foot")
        .head(SEARCH)
        .then()
        .statusCode(503)
        .header("Access-Control-Allow-Origin", "*")
        .header("Retry-After", "1");
  }

  @Test
  void the_page_says_so_too() {
    given()
        .accept(ContentType.HTML)
        .queryParam("q", "swollen calf")
        .get("/search")
        .then()
        .statusCode(503)
        .contentType(startsWith("text/html"))
        .header("Retry-After", "1");
  }

  @Test
  void nobody_else_waits() {
    given().get("/api/v1/conditions/sciatica/pathway").then().statusCode(200);
    given().get("/").then().statusCode(200);
  }

  @Test
  void the_operator_sees_how_many_were_refused() {
    search("numb foot").statusCode(503);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("stepwell_threads_refused_total{threads=\"search\"}"))
        .body(containsString("uri=\"/api/v1/search\""));
  }

  private static ValidatableResponse search(String words) {
    return given().queryParam("q", words).get(SEARCH).then();
  }

  private void waitForTheEnd() {
    atWork.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.arriveAndDeregister();
    }
  }
}
