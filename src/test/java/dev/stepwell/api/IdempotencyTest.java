package dev.stepwell.api;

import static dev.stepwell.api.Editors.REQUESTS;
import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.ben;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request that is sent twice under one Idempotency-Key is carried out once. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class IdempotencyTest {

  private static Body faq(String answer) {
    return Body.titled("An answer")
        .put(EntryType.FAQ, "joint-injection-duration", it -> it.put("answer", answer));
  }

  @Test
  void the_same_request_has_the_same_answer_and_makes_nothing_twice() {
    int total = total();
    Response first = create("key-1", faq("It depends."));
    Response second = create("key-1", faq("It depends."));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(total()).isEqualTo(total + 1);
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    create("key-2", faq("It depends.")).then().statusCode(201);
    int total = total();

    create("key-2", faq("It does not."))
        .then()
        .statusCode(422)
        .body("errors[0].header", equalTo("Idempotency-Key"));
    assertThat(total()).isEqualTo(total);
  }

  @Test
  void a_key_is_its_callers_own() {
    create("key-3", faq("It depends.")).then().statusCode(201);
    int total = total();

    with("key-3", Editors.as("eva", "editor"))
        .body(faq("Eva says so.").toString())
        .post(REQUESTS)
        .then()
        .statusCode(201);
    assertThat(total()).isEqualTo(total + 1);
  }

  @Test
  void a_refused_request_may_be_corrected_under_its_key() {
    create("key-4", Body.titled("Nobody").retire(EntryType.FAQ, "nobody")).then().statusCode(422);
    create("key-4", faq("Corrected.")).then().statusCode(201);
  }

  @Test
  void requests_that_come_at_once_make_one_thing() {
    int total = total();
    List<CompletableFuture<Response>> sent =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> create("key-5", faq("At once."))))
            .limit(8)
            .toList();

    assertThat(sent.stream().map(CompletableFuture::join).map(Response::asString).distinct())
        .hasSize(1);
    assertThat(total()).isEqualTo(total + 1);
  }

  @Test
  void an_approval_that_is_sent_again_makes_no_second_release() {
    String approve = REQUESTS + "/" + Editors.submitted(faq("Approved twice.")) + "/approve";

    Response first = with("key-6", ben()).post(approve);
    Response second = with("key-6", ben()).post(approve);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.asString()).isEqualTo(first.asString());
    ben().post(approve).then().statusCode(409);
  }

  @Test
  void a_key_that_is_none_is_refused() {
    for (String key : List.of("two words", "k".repeat(201), "schlüssel")) {
      with(key, anna())
          .body(faq("Never.").toString())
          .post(REQUESTS)
          .then()
          .statusCode(400)
          .body("errors[0].header", equalTo("Idempotency-Key"));
    }
  }

  private static Response create(String key, Body body) {
    return with(key, anna()).body(body.toString()).post(REQUESTS);
  }

  private static RequestSpecification with(String key, RequestSpecification request) {
    return request.contentType("application/json").header("Idempotency-Key", key);
  }

  private static int total() {
    return anna().get(REQUESTS).then().statusCode(200).extract().path("total");
  }
}
