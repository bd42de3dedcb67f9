package dev.stepwell.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TraceTest {

  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + ID + "-00f067aa0ba902b7-01";

  @ParameterizedTest
  @CsvSource({"worker, executor-thread", "event-loop, vert.x-eventloop-thread"})
  void a_line_logged_on_any_thread_has_the_trace_id_of_its_request(String where, String thread) {
    try (var logged = new Logged(Logging.class.getName())) {
      var answer = given().header("traceparent", TRACEPARENT).get("/api/logging/" + where);

      assertThat(answer.asString()).startsWith(ID + " " + thread);
      assertThat(logged.traceIds).containsExactly(ID);
    }
  }

  @Test
  void a_failure_before_any_resource_is_logged_with_the_trace_id_that_is_answered() {
    try (var logged = new Logged("dev.stepwell.problem.Failures")) {
      String answered = given().get("/api/logging/failing").path("traceId");

      assertThat(answered).matches("[0-9a-f]{32}");
      assertThat(logged.traceIds).containsExactly(answered);
    }
  }

  @Test
  void a_problem_has_the_trace_id_of_its_request() {
    given()
        .header("traceparent", TRACEPARENT)
        .get("/nope")
        .then()
        .body("traceId", org.hamcrest.Matchers.equalTo(ID));
  }

  @Test
  void without_a_valid_traceparent_every_request_has_one_of_its_own() {
    var one = given().get("/api/logging/worker").asString();
    var other = given().header("traceparent", "00-" + ID).get("/api/logging/worker").asString();

    assertThat(one.substring(0, 32)).matches("[0-9a-f]{32}").isNotEqualTo(other.substring(0, 32));
    assertThat(other).matches("[0-9a-f]{32} .*").doesNotStartWith(ID);
  }

  @Test
  void two_traceparents_are_as_none() {
    var answer =
        given()
            .header("traceparent", TRACEPARENT, TRACEPARENT)
            .get("/api/logging/worker")
            .asString();

    assertThat(answer).matches("[0-9a-f]{32} .*").doesNotStartWith(ID);
  }

  @Test
  void nothing_of_it_is_sent_back_in_headers() {
    var headers = given().header("traceparent", TRACEPARENT).get("/api/logging/worker").headers();

    assertThat(headers.asList()).noneMatch(header -> header.getValue().contains(ID));
  }

  private static final class Logged extends Handler implements AutoCloseable {

    final List<String> traceIds = new CopyOnWriteArrayList<>();
    private final Logger logger;

    Logged(String name) {
      logger = Logger.getLogger(name);
      logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      traceIds.add(((ExtLogRecord) line).getMdc("traceId"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
    }
  }
}
