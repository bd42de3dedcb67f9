package dev.stepwell.api;

import static dev.stepwell.api.Editors.REQUESTS;
import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.ben;
import static dev.stepwell.api.Editors.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes while the database is away. */
@QuarkusTest
@TestProfile(AuthoringWithoutDatabaseTest.Alone.class)
class AuthoringWithoutDatabaseTest {

  private static final String KEY = "Idempotency-Key";

  /** Its releases are nobody else's. */
  public static class Alone extends ManyReleases {}

  @AfterEach
  void bring_the_database_back() {
    EmbeddedDatabaseResource.startServer();
  }

  @Test
  void every_one_is_a_503_that_says_when_to_ask_again_and_nothing_is_half_done() {
    String draft = Editors.draft(body("A draft"));
    String submitted = Editors.submitted(body("Something submitted"));
    String ofDraft = REQUESTS + "/" + draft;
    String ofSubmitted = REQUESTS + "/" + submitted;
    String version = anna().get(ofDraft).header("ETag");
    String before = anna().get(REQUESTS).asString();

    EmbeddedDatabaseResource.stopServer();

    Map<String, Response> answers = new LinkedHashMap<>();
    answers.put("create", create());
    answers.put("list", anna().get(REQUESTS));
    answers.put("read", anna().get(ofDraft));
    answers.put(
        "edit",
        anna()
            .contentType("application/json")
            .header("If-Match", version)
            .body(body("Edited").toString())
            .put(ofDraft));
    answers.put("diff", anna().get(ofDraft + "/diff"));
    answers.put("preview", anna().get("/api/v1/conditions/sciatica?changeRequest=" + draft));
    answers.put("submit", anna().post(ofDraft + "/submit"));
    answers.put("approve", ben().post(ofSubmitted + "/approve"));
    answers.put("audit", olga().get("/api/v1/audit"));
    answers.forEach(
        (what, answer) -> {
          assertThat(answer.statusCode()).as(what).isEqualTo(503);
          assertThat(answer.header("Retry-After")).as(what).isEqualTo("5");
          assertThat(answer.contentType()).as(what).isEqualTo("application/problem+json");
          assertThat(answer.jsonPath().getString("detail"))
              .as(what)
              .startsWith("The database is away. Try again later");
        });

    EmbeddedDatabaseResource.startServer();

    assertThat(anna().get(REQUESTS).asString()).isEqualTo(before);
    assertThat(create().statusCode()).as("the same key, once more").isEqualTo(201);
    assertThat(ben().post(ofSubmitted + "/approve").statusCode()).isEqualTo(200);
  }

  @Test
  void a_person_is_evaluated_as_before() {
    EmbeddedDatabaseResource.stopServer();

    assertThat(Ask.post("/api/v1/conditions/sciatica/pathway/evaluations", "{}").status())
        .isEqualTo(200);
  }

  private static Response create() {
    return anna()
        .contentType("application/json")
        .header(KEY, "while-it-is-away")
        .body(body("New").toString())
        .post(REQUESTS);
  }

  private static Body body(String title) {
    return Body.titled(title)
        .put(EntryType.CONDITION, "sciatica", entry -> entry.put("summary", title + "."));
  }
}
