package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.ReleaseReader.Question;
import dev.stepwell.platform.ReleaseReader.Seen;
import dev.stepwell.testing.Eventually;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drill on the packaged application: two processes on one database, while it is edited. */
class FollowingReplicasIT {

  private static final int PUBLICATIONS = 200;

  private static final String CONDITION = "/api/v1/conditions/herniated-disc";
  private static final String EVALUATIONS = CONDITION + "/pathway/evaluations";

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(CONDITION + "/pathway", "", 5),
          new Question(CONDITION, "", 2),
          new Question(CONDITION + "/treatments", "", 1),
          new Question(
              EVALUATIONS,
              """
              {"trials": [], "findings": {"cauda-equina": "present"}, "evaluateFor": "2026-11-22"}
              """,
              3),
          new Question(EVALUATIONS, "{\"trials\": [], \"evaluateFor\": \"2026-11-22\"}", 2),
          new Question("/api/v1/catalog", "", 10));

  private static final Desk DESK = new Desk();
  private static Replicas replicas;
  private static StepwellProcess one;
  private static StepwellProcess other;

  @BeforeAll
  static void startTwo() throws Exception {
    Path directory = Path.of("target", "drills", "following-replicas").toAbsolutePath();
    Directories.delete(directory);
    replicas =
        Replicas.start(
            Files.createDirectories(directory), 2, Map.of("STEPWELL_FOLLOW_POLL_INTERVAL", "1H"));
    List<StepwellProcess> ready = replicas.ready();
    one = ready.get(0);
    other = ready.get(1);
  }

  @AfterAll
  static void stop() throws Exception {
    replicas.close();
  }

  @Test
  void the_other_is_told_of_what_is_published_on_one() throws Exception {
    for (int i = 5001; i <= 5020; i++) {
      StepwellProcess here = i % 2 == 0 ? one : other;
      StepwellProcess there = i % 2 == 0 ? other : one;
      int release = DESK.approve(here, DESK.submit(here, marked(i)));

      String mark = "mark-" + i;
      assertThat(DESK.read(here, CONDITION).body()).contains(mark);
      // It would not look by itself for an hour. How long it takes: bench/following.
      Eventually.holds(
          () ->
              assertThat(DESK.read(there, CONDITION).body())
                  .as("release %d is there", release)
                  .contains(mark));
    }
  }

  @Test
  void while_it_is_published_no_answer_is_of_two_releases() throws Exception {
    Map<Integer, String> published = new HashMap<>();
    publish(1, published);
    await(published);
    AtomicBoolean finished = new AtomicBoolean();
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Seen> all = new ArrayList<>();
    try {
      List<Future<List<Seen>>> readers = new ArrayList<>();
      for (StepwellProcess process : List.of(one, other)) {
        readers.add(threads.submit(new ReleaseReader(process, QUESTIONS, finished)));
      }
      for (int i = 2; i <= PUBLICATIONS; i++) {
        publish(i, published);
      }
      await(published);
      finished.set(true);
      for (Future<List<Seen>> reader : readers) {
        List<Seen> seen = reader.get();
        assertThat(releases(seen)).as("many of the releases").hasSizeGreaterThan(40);
        all.addAll(seen);
      }
    } finally {
      finished.set(true);
      threads.shutdownNow();
    }

    assertThatEachIsOfOneRelease(all, published);
  }

  /** Ten are made on one replica, and the next ten on the other, once that has what was made. */
  private static void publish(int i, Map<Integer, String> published) throws Exception {
    StepwellProcess here = i / 10 % 2 == 0 ? one : other;
    if (i % 10 == 0) {
      await(published);
    }
    published.put(DESK.approve(here, DESK.submit(here, marked(1000 + i))), "mark-" + (1000 + i));
  }

  /** Waits until both have the newest one. */
  private static void await(Map<Integer, String> published) {
    int newest = Collections.max(published.keySet());
    for (StepwellProcess process : List.of(one, other)) {
      Eventually.holds(() -> assertThat(newest(process)).isGreaterThanOrEqualTo(newest));
    }
  }

  private static int newest(StepwellProcess process) throws Exception {
    return Integer.parseInt(
        DESK.read(process, CONDITION).headers().firstValue("Catalog-Release").orElseThrow());
  }

  /** Entries that are told together, each with the same mark. */
  private static Body marked(int number) {
    String mark = " mark-" + number;
    return Body.titled("Publication" + mark)
        .put(EntryType.CONDITION, "herniated-disc", it -> append(it, mark, "name", "summary"))
        .put(EntryType.TREATMENT, "physical-therapy", it -> append(it, mark, "name", "summary"))
        .put(EntryType.RED_FLAG, "cauda-equina", it -> append(it, mark, "name", "action"))
        .put(
            EntryType.FINDING,
            "spine-specialist-confirmation",
            it -> append(it, mark, "name", "statement"))
        .put(
            EntryType.PATHWAY,
            "herniated-disc",
            it -> append((ObjectNode) it.at("/steps/1"), mark, "title"));
  }

  private static void append(ObjectNode entry, String mark, String... members) {
    for (String member : members) {
      entry.put(member, entry.required(member).asText() + mark);
    }
  }

  private static Set<Integer> releases(List<Seen> seen) {
    return seen.stream().map(Seen::release).collect(Collectors.toUnmodifiableSet());
  }

  private static void assertThatEachIsOfOneRelease(List<Seen> all, Map<Integer, String> published)
      throws Exception {
    Map<String, Seen> first = new HashMap<>();
    Map<Integer, String> digests = new HashMap<>();
    for (Seen seen : all) {
      String what = seen.question() + " of release " + seen.release();
      assertThat(seen.marks()).as(what).isEqualTo(Set.of(published.get(seen.release())));
      String release = ReleaseReader.member(seen, "release");
      assertThat(release).as(what).isIn("", Integer.toString(seen.release()));
      String digest = ReleaseReader.member(seen, "digest");
      if (!digest.isEmpty()) {
        assertThat(digests.computeIfAbsent(seen.release(), any -> digest))
            .as(what)
            .isEqualTo(digest);
      }
      assertThat(first.computeIfAbsent(what, any -> seen).body()).as(what).isEqualTo(seen.body());
    }
    assertThatSoTheyAreKept(first);
  }

  /** What was read of a release is what a process answers that never had it live. */
  private static void assertThatSoTheyAreKept(Map<String, Seen> first) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (Seen seen : first.values()) {
      if (seen.release() % 20 == 0) {
        Seen kept = ReleaseReader.read(one, client, seen.question().of(seen.release()));
        assertThat(kept.body()).isEqualTo(seen.body());
      }
    }
  }
}
