package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has tried and what was found is neither stored nor logged, at any level. */
@QuarkusTest
@TestProfile(EvaluationPrivacyTest.LogEverything.class)
class EvaluationPrivacyTest {

  private static final String EVALUATIONS = "/api/v1/conditions/herniated-disc/pathway/evaluations";

  private static final Logger ROOT = Logger.getLogger("");

  /** Every logger speaks, down to the last level. */
  public static class LogEverything extends OneRelease {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
      overrides.put("quarkus.log.min-level", "TRACE");
      overrides.put("quarkus.log.level", "TRACE");
      overrides.put("quarkus.log.console.level", "ERROR");
      return overrides;
    }
  }

  @Inject SessionFactory sessions;

  private final List<String> logged = new CopyOnWriteArrayList<>();

  private final Handler ear =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
          StringWriter text = new StringWriter();
          text.write(line.getLoggerName() + " " + formatter.formatMessage(line));
          if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text));
          }
          logged.add(text + " " + Arrays.deepToString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    ear.setLevel(Level.ALL);
    ROOT.addHandler(ear);
  }

  @AfterEach
  void stop_listening() {
    ROOT.removeHandler(ear);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // accepted
        "{\"trials\": [{\"treatment\": \"ketamine-infusion-therapy\", \"outcome\": \"declined\"}],"
            + " \"findings\": {\"magnetic-contraindication\": \"present\"}}",
        // refused with 422, in many ways
        "{\"trials\": [{\"treatment\": \"ketamine-infusion-therapy\", \"outcome\": \"declinedd\"},"
            + " {\"treatment\": \"marijkebrandt\", \"duration\": \"P0W\"}],"
            + " \"findings\": {\"magnetic-contraindication\": \"marijkebrandt\"}, \"name\": \"marijkebrandt\"}",
        // refused with 422, each for one reason alone
        "{\"trials\": [{\"treatment\": \"marijkebrandt\", \"outcome\": \"declined\"}]}",
        "{\"trials\": [{\"treatment\": \"ketamine-infusion-therapy\", \"outcome\": \"marijkebrandt\"}]}",
        "{\"findings\": {\"marijkebrandt\": \"present\"}}",
        "{\"findings\": {\"magnetic-contraindication\": \"marijkebrandt\"}}",
        "{\"marijkebrandt\": \"declined\"}",
        "{\"evaluateFor\": \"marijkebrandt\"}",
        // refused with 400
        "{\"trials\": [{\"treatment\": \"ketamine-infusion-therapy\", \"magnetic-contraindication\": declined",
        "\"ketamine-infusion-therapy magnetic-contraindication declined",
      })
  void a_history_appears_in_no_line_of_the_log(String history) {
    Ask.post(EVALUATIONS, history);

    assertThat(logged).as("the log is heard").anyMatch(it -> it.contains("/pathway/evaluations"));
    assertThat(logged)
        .noneMatch(it -> it.contains("ketamine-infusion-therapy"))
        .noneMatch(it -> it.contains("magnetic-contraindication"))
        .noneMatch(it -> it.contains("declined"))
        .noneMatch(it -> it.contains("marijkebrandt"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/conditions/herniated-dsc/pathway/evaluations, application/json, 404",
    "/api/v1/conditions/herniated-disc/pathway/evaluations?release=7, application/json, 404",
    "/api/v1/conditions/herniated-disc/pathway/evaluations?relase=1, application/json, 400",
    "/api/v1/conditions/herniated-disc/pathway/evaluations, text/plain, 415",
    "/api/v1/conditions/herniated-disc/pathway, application/json, 405",
  })
  void nor_where_the_request_is_refused_before_it_is_read(String target, String type, int status) {
    Reply reply = Ask.post(target, type, "{\"marijkebrandt\": 1}".getBytes(StandardCharsets.UTF_8));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(logged).isNotEmpty().noneMatch(it -> it.contains("marijkebrandt"));
    assertThat(Ask.get("/q/metrics").text()).doesNotContain("marijkebrandt");
  }

  @Test
  void nor_does_what_a_path_says_get_into_the_metrics() {
    String path = "/api/v1/conditions/marijkebrandt/pathway/evaluations";
    Ask.send("OPTIONS", path);
    Ask.send("DELETE", path);
    Ask.post(path, "{}");

    assertThat(Ask.get("/q/metrics").text())
        .contains("http_server_requests_seconds")
        .doesNotContain("marijkebrandt");
  }

  @Test
  void an_evaluation_asks_the_database_nothing_and_tells_it_nothing() {
    sessions.getStatistics().clear();

    assertThat(Ask.post(EVALUATIONS, "{\"trials\": []}").status()).isEqualTo(200);

    assertThat(sessions.getStatistics().isStatisticsEnabled()).isTrue();
    assertThat(sessions.getStatistics().getPrepareStatementCount()).isZero();
    assertThat(sessions.getStatistics().getConnectCount()).isZero();
  }
}
