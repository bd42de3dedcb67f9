package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.Publications;
import dev.stepwell.release.TestReleases;
import dev.stepwell.testing.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases as they come, told to everybody who listens. */
@QuarkusTest
@TestProfile(ReleaseStreamTest.OftenHeard.class)
class ReleaseStreamTest {

  private static final String STREAM = "/api/v1/releases/stream";
  private static final int MOST_CLIENTS = 120;

  /** Whoever comes back hears of every recall first. */
  private static final String RECALL = "event:recall\n";

  private static int texts;

  @Inject TestReleases releases;
  @Inject Publications publications;
  @Inject Editions editions;
  @Inject ReleaseStream stream;

  /** A heartbeat that a test can wait for, and a bound that it can reach. */
  public static class OftenHeard extends ManyReleases {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
      overrides.put("stepwell.release-stream.heartbeat", "PT0.5S");
      overrides.put("stepwell.release-stream.most-clients", Integer.toString(MOST_CLIENTS));
      return overrides;
    }
  }

  @AfterEach
  void nothing_is_left_of_those_who_went() {
    Eventually.holds(() -> assertThat(stream.clients()).isZero());
  }

  @Test
  void the_newest_release_is_told_at_once_as_it_is_read() {
    try (EventStream listener = EventStream.open(STREAM)) {
      assertThat(listener.next()).isEqualTo(release(current()));
    }
  }

  @Test
  void it_is_an_event_stream_that_nobody_keeps_compresses_or_holds_back() {
    try (EventStream listener =
        EventStream.open(STREAM, "Accept-Encoding: gzip", "Origin: https://app.example")) {
      assertThat(listener.head().get(0)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(listener.head())
          .contains("Cache-Control: no-store", "X-Accel-Buffering: no")
          .anyMatch(it -> it.matches("(?i)content-type: text/event-stream.*"))
          .anyMatch(it -> it.matches("(?i)access-control-allow-origin: \\*"))
          .anyMatch(it -> it.matches("(?i)transfer-encoding: chunked"))
          .noneMatch(it -> it.matches("(?i)content-encoding:.*"));
    }
  }

  @Test
  void a_release_is_told_to_everybody_as_soon_as_it_is_read_here() {
    try (EventStream one = EventStream.open(STREAM);
        EventStream other = EventStream.open(STREAM)) {
      one.next();
      other.next();

      int published = publish();

      assertThat(one.nextEvent()).isEqualTo(release(published));
      assertThat(other.nextEvent()).isEqualTo(release(published));
    }
  }

  @Test
  void who_comes_back_is_told_what_it_missed_in_order_and_nothing_else() {
    int seen = current();
    publish();
    publish();

    for (EventStream back :
        List.of(
            EventStream.open(STREAM, "Last-Event-ID: " + seen),
            EventStream.open(STREAM + "?since=" + seen),
            EventStream.open(STREAM + "?since=1", "Last-Event-ID: " + seen))) {
      try (back) {
        assertThat(back.nextBut(RECALL)).isEqualTo(release(seen + 1));
        assertThat(back.next()).isEqualTo(release(seen + 2));
        assertThat(back.next()).startsWith(":");
      }
    }
  }

  @Test
  void who_missed_nothing_hears_so_at_once() {
    try (EventStream back = EventStream.open(STREAM, "Last-Event-ID: " + current());
        EventStream ahead = EventStream.open(STREAM, "Last-Event-ID: " + (current() + 5))) {
      assertThat(back.nextBut(RECALL)).isEqualTo(": still here\n");
      assertThat(ahead.nextBut(RECALL)).isEqualTo(": still here\n");
    }
  }

  @Test
  void a_heartbeat_comes_when_there_is_no_news() {
    try (EventStream listener = EventStream.open(STREAM)) {
      listener.next();

      // Those that were held up on the way come at once: then the next four.
      Eventually.holds(
          () -> assertThat(fourHeartbeats(listener)).isGreaterThan(Duration.ofSeconds(1)));
      // Twice as many as are due in that time: some may have been held up before.
      assertThat(heartbeatsWithin(Duration.ofSeconds(5), listener)).isBetween(1, 20);
    }
  }

  private static int heartbeatsWithin(Duration span, EventStream listener) {
    long start = System.nanoTime();
    int count = 0;
    while (System.nanoTime() - start < span.toNanos()) {
      assertThat(listener.next()).isEqualTo(": still here\n");
      count++;
    }
    return count;
  }

  private static Duration fourHeartbeats(EventStream listener) {
    long start = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      assertThat(listener.next()).isEqualTo(": still here\n");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void a_recall_is_told_without_an_id_and_again_to_who_comes_back() {
    int recalled = publish();
    int newest = publish();
    try (EventStream listener = EventStream.open(STREAM)) {
      listener.next();

      publications.recall(recalled, "ada", "A dose was wrong.");

      String told = listener.nextEvent();
      assertThat(told)
          .isEqualTo(
              "event:recall\nretry:5000\ndata:%s\n"
                  .formatted(Ask.get("/api/v1/releases/" + recalled).text()));
      assertThat(told).contains("A dose was wrong.");
      try (EventStream back = EventStream.open(STREAM, "Last-Event-ID: " + newest)) {
        assertThat(back.next()).isEqualTo(told);
      }
    }
  }

  @Test
  void many_listen_and_none_of_them_holds_a_thread() {
    long threads = workers();
    List<EventStream> listeners = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        listeners.add(EventStream.open(STREAM));
      }
      listeners.forEach(EventStream::next);
      assertThat(stream.clients()).isEqualTo(100);
      assertThat(gauge()).isEqualTo("100.0");
      assertThat(workers()).isLessThan(threads + 20);

      int published = publish();

      assertThat(listeners)
          .allSatisfy(it -> assertThat(it.nextEvent()).isEqualTo(release(published)));
    } finally {
      listeners.forEach(EventStream::vanish);
    }
  }

  @Test
  void who_never_reads_keeps_nobody_from_hearing() {
    try (EventStream deaf = EventStream.unread(STREAM);
        EventStream listener = EventStream.open(STREAM)) {
      listener.next();
      for (int i = 0; i < 3; i++) {
        int published = publish();
        assertThat(listener.nextEvent()).isEqualTo(release(published));
      }
      deaf.vanish();
    }
  }

  @Test
  void who_vanishes_with_its_request_keeps_no_place() {
    for (int i = 0; i < 5 * MOST_CLIENTS; i++) {
      EventStream.unread(STREAM).vanish();
    }
    nothing_is_left_of_those_who_went();
    try (EventStream next = EventStream.open(STREAM)) {
      assertThat(next.next()).startsWith("id:");
    }
  }

  @Test
  void whose_place_went_while_its_head_was_sent_is_let_go() {
    Multi<List<ReleaseNews>> late = stream.news(Optional.empty());
    List<Cancellable> listeners = new ArrayList<>();
    try {
      for (int i = 0; i < MOST_CLIENTS; i++) {
        listeners.add(stream.news(Optional.empty()).subscribe().with(news -> {}));
      }
      assertThat(late.collect().asList().await().atMost(Duration.ofMinutes(1))).isEmpty();
    } finally {
      listeners.forEach(Cancellable::cancel);
    }
  }

  @Test
  void where_there_is_no_place_left_that_is_told_and_a_place_that_was_left_is_free() {
    List<EventStream> listeners = new ArrayList<>();
    try {
      for (int i = 0; i < MOST_CLIENTS; i++) {
        listeners.add(EventStream.open(STREAM));
      }
      Reply full = Ask.get(STREAM);
      assertThat(full.status()).isEqualTo(503);
      assertThat(full.header("Retry-After")).isEqualTo("30");
      assertThat(full.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(full.json().get("detail").asText())
          .isEqualTo(
              "120 clients listen here already. Try again later, or ask /api/v1/releases now and"
                  + " then.");
    } finally {
      listeners.forEach(EventStream::close);
    }
    nothing_is_left_of_those_who_went();
    try (EventStream again = EventStream.open(STREAM)) {
      assertThat(again.next()).startsWith("id:");
    }
  }

  @Test
  void its_head_is_told_and_its_end_not_waited_for() {
    Reply head = Ask.head(STREAM);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).startsWith("text/event-stream");
    assertThat(head.header("Cache-Control")).isEqualTo("no-store");
    assertThat(head.bytes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last-Event-ID | abc | 400 | Last-Event-ID is the id of the last event that was seen here.",
        "Last-Event-ID | 0 | 400 | Last-Event-ID is the id of the last event that was seen here.",
        "Last-Event-ID | -7 | 400 | Last-Event-ID is the id of the last event that was seen here.",
        "Accept | application/json | 406 | ",
      })
  void a_header_that_cannot_be_used_is_told(String name, String value, int status, String detail) {
    Reply reply = Ask.get(STREAM, name, value);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    if (status == 400) {
      assertThat(reply.json().at("/errors/0/header").asText()).isEqualTo(name);
      assertThat(reply.json().at("/errors/0/detail").asText()).isEqualTo(detail);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "since=abc | since is the number of a release: 1, 2, 3 and so on.",
        "since=0 | since is the number of a release: 1, 2, 3 and so on.",
        "sinc=1 | There is no such parameter here. Did you mean since?",
        "release=1 | There is no such parameter here. Known are since.",
      })
  void a_parameter_that_cannot_be_used_is_told(String query, String detail) {
    for (Reply reply : List.of(Ask.get(STREAM + "?" + query), Ask.get(STREAM + "?" + query))) {
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json().at("/errors/0/detail").asText()).isEqualTo(detail);
    }
    assertThat(Ask.head(STREAM + "?" + query).status()).isEqualTo(400);
  }

  @Test
  void it_is_only_read() {
    Reply reply = Ask.post(STREAM, "{}");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  private int publish() {
    Edition edition = editions.current();
    texts++;
    Catalog next =
        Edit.set(
            edition.catalog(),
            EntryType.CONDITION,
            "sciatica",
            "summary",
            "Text %d.".formatted(texts));
    return releases.publish(next).release().number();
  }

  private int current() {
    return editions.current().release().number();
  }

  private static String release(int number) {
    return "id:%d\nevent:release\nretry:5000\ndata:%s\n"
        .formatted(number, Ask.get("/api/v1/releases/" + number).text());
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(it -> it.getName().startsWith("executor-thread"))
        .count();
  }

  private static String gauge() {
    return Ask.get("/q/metrics")
        .text()
        .lines()
        .filter(it -> it.startsWith("stepwell_release_stream_clients"))
        .map(it -> it.substring(it.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("");
  }
}
