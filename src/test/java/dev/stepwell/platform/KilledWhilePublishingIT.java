package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.IdentityProvider;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Drill on the packaged application: kill -9 at any moment while it publishes. */
class KilledWhilePublishingIT {

  private static final int KILLS = 10;

  private static final List<String> BEFORE =
      List.of("arthritis", "neuropathy", "sciatica", "tendonitis");
  private static final List<String> AT_THE_KILL =
      List.of("bulging-disc", "herniated-disc", "radiculopathy", "spinal-stenosis");

  /** Of a change request: its state, and how much of its release there is. */
  private static final String WHAT_IS_THERE =
      """
      select concat_ws(' ', c.state,
        (select count(*) from release r where r.note = c.title),
        (select count(*) from release r where r.number = c.release and r.note = c.title),
        (select count(*) from release r join condition_revision v on v.release = r.number
          where r.note = c.title),
        (select count(*) from release r join pathway_revision v on v.release = r.number
          join pathway_step s on s.pathway_revision_id = v.id where r.note = c.title),
        (select count(*) from change_request_event e
          where e.change_request = c.id and e.kind = 'approved'),
        (select count(*) from audit_entry a where a.outcome = 'done'
          and a.action = 'approveChangeRequest' and a.target = '/api/v1/change-requests/' || c.id
          and a.detail = 'release ' || c.release),
        (select count(*) from idempotent_answer i where i.key = c.title))
      from change_request c where c.title = '%s'
      """;

  private static final String NOTHING = "submitted 0 0 0 0 0 0 0";

  private final Desk desk = new Desk();
  private final Random random = new Random();
  private Path directory = Path.of("target");

  /**
   * A change of a condition and its pathway; its name is the title, and the key of its approval.
   */
  private record Request(String name, String condition, String path) {

    /** What is there of it once it is published. */
    String all() {
      int steps = Body.document(EntryType.PATHWAY, condition).withArray("steps").size();
      return "approved 1 1 1 %d 1 1 1".formatted(steps);
    }
  }

  /** A request with the answer to its approval, if one came. */
  private record Approval(Request request, Optional<HttpResponse<String>> answer) {}

  @Test
  void of_what_it_published_then_all_is_there_or_nothing(TestInfo test) throws Exception {
    directory = StepwellProcess.emptyDirectory(test);
    int published = 0;
    int notPublished = 0;
    StepwellProcess process = start();
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        List<Approval> approvals = publishAndKill(process, kill);
        process = start();
        for (Approval approval : approvals) {
          boolean isThere = assertAllOrNothing(process, approval);
          if (AT_THE_KILL.contains(approval.request().condition())) {
            published += isThere ? 1 : 0;
            notPublished += isThere ? 0 : 1;
          }
        }
        for (Approval approval : approvals) {
          assertThatItCanBeAskedForAgain(process, approval);
        }
        assertThat(one(process, "select max(number) - count(*) from release")).isEqualTo("0");
      }
    } finally {
      process.close();
    }
    assertThat(published).as("kills that came after a commit").isPositive();
    assertThat(notPublished).as("kills that came before one").isPositive();
  }

  private StepwellProcess start() throws Exception {
    return StepwellProcess.start(
            StepwellProcess.PACKAGED,
            directory,
            Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", IdentityProvider.url()))
        .ready();
  }

  /** The later the kill, the more is published before it; some take the database along. */
  private List<Approval> publishAndKill(StepwellProcess process, int kill) throws Exception {
    List<Request> before = submit(process, kill, BEFORE);
    List<Request> then = submit(process, kill, AT_THE_KILL);
    long start = System.nanoTime();
    List<Approval> approvals = new ArrayList<>(answers(before, approve(process, before)));
    long took = System.nanoTime() - start;

    List<CompletableFuture<HttpResponse<String>>> underWay = approve(process, then);
    double share = (kill + random.nextDouble()) / KILLS;
    Thread.sleep(Math.round(took * share / 1_000_000));
    process.kill();
    if (kill % 3 == 2) {
      process.killServer();
    }
    approvals.addAll(answers(then, underWay));
    assertThat(approvals.subList(0, before.size()))
        .allSatisfy(it -> assertThat(it.answer()).isPresent());
    return approvals;
  }

  private List<Request> submit(StepwellProcess process, int kill, List<String> conditions)
      throws Exception {
    List<Request> requests = new ArrayList<>();
    for (String condition : conditions) {
      String name = "kill-%d-%s".formatted(kill, condition);
      Body body =
          Body.titled(name)
              .put(EntryType.CONDITION, condition, it -> it.put("summary", name))
              .put(
                  EntryType.PATHWAY,
                  condition,
                  it -> ((ObjectNode) it.at("/steps/0")).put("title", name));
      requests.add(new Request(name, condition, desk.submit(process, body)));
    }
    return requests;
  }

  /** Sends them all at once. */
  private List<CompletableFuture<HttpResponse<String>>> approve(
      StepwellProcess process, List<Request> requests) {
    return requests.stream().map(it -> desk.approve(process, it.path(), it.name())).toList();
  }

  private static List<Approval> answers(
      List<Request> requests, List<CompletableFuture<HttpResponse<String>>> answers) {
    List<Approval> approvals = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      approvals.add(
          new Approval(
              requests.get(i),
              answers.get(i).handle((answer, failure) -> Optional.ofNullable(answer)).join()));
    }
    return approvals;
  }

  /** Whether all of it is there; else nothing is, and nobody was told otherwise. */
  private boolean assertAllOrNothing(StepwellProcess process, Approval approval) throws Exception {
    Request request = approval.request();
    String there = there(process, request);
    assertThat(there).as("%s", request).isIn(NOTHING, request.all());
    boolean isThere = there.equals(request.all());
    String path = "/api/v1/conditions/" + request.condition();
    for (String read : List.of(path, path + "/pathway")) {
      HttpResponse<String> answer = desk.read(process, read);
      assertThat(answer.headers().firstValue("Catalog-Release"))
          .contains(one(process, "select max(number) from release"));
      assertThat(answer.body().contains(request.name()))
          .as("%s in %s", there, read)
          .isEqualTo(isThere);
    }
    if (approval.answer().isPresent()) {
      assertThat(approval.answer().get().statusCode()).isEqualTo(200);
      assertThat(isThere).as("%s, which was acknowledged", request).isTrue();
    }
    return isThere;
  }

  /** Under the same key it is published once, and whoever was answered gets that answer again. */
  private void assertThatItCanBeAskedForAgain(StepwellProcess process, Approval approval)
      throws Exception {
    Request request = approval.request();
    boolean wasThere = there(process, request).equals(request.all());
    String newest = one(process, "select max(number) from release");

    HttpResponse<String> again = desk.approve(process, request.path(), request.name()).join();

    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    approval.answer().ifPresent(it -> assertThat(again.body()).isEqualTo(it.body()));
    assertThat(there(process, request)).isEqualTo(request.all());
    assertThat(Integer.toString(Desk.release(again.body())))
        .isEqualTo(
            one(process, "select number from release where note = '" + request.name() + "'"));
    if (wasThere) {
      assertThat(one(process, "select max(number) from release")).isEqualTo(newest);
    }
  }

  private static String there(StepwellProcess process, Request request) throws Exception {
    return one(process, WHAT_IS_THERE.formatted(request.name()));
  }

  private static String one(StepwellProcess process, String query) throws Exception {
    try (Connection connection = process.connect();
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      assertThat(rows.next()).as(query).isTrue();
      return rows.getString(1);
    }
  }
}
