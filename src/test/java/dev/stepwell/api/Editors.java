package dev.stepwell.api;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import dev.stepwell.authoring.Body;
import dev.stepwell.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who proposes and reviews in tests: Anna is an editor, Ben a reviewer, Olga an operator. */
public final class Editors {

  public static final String REQUESTS = "/api/v1/change-requests";

  private Editors() {}

  public static RequestSpecification anna() {
    return as("anna", "editor");
  }

  public static RequestSpecification ben() {
    return as("ben", "reviewer");
  }

  public static RequestSpecification olga() {
    return as("olga", "operator");
  }

  public static RequestSpecification as(String name, String... roles) {
    return given()
        .config(
            config()
                .encoderConfig(
                    encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
        .header("Authorization", Tokens.bearer(name, roles));
  }

  /** What Anna gets who posts a change request. */
  public static Response post(Body body) {
    return anna().contentType("application/json").body(body.toString()).post(REQUESTS);
  }

  /** The id of the draft that Anna makes. */
  public static String draft(Body body) {
    return post(body).then().statusCode(201).extract().path("id");
  }

  /** The id of what Anna proposes and submits. */
  public static String submitted(Body body) {
    String id = draft(body);
    anna().post(REQUESTS + "/" + id + "/submit").then().statusCode(200);
    return id;
  }

  /** The number of the release that Ben makes of what Anna proposes. */
  public static int published(Body body) {
    return ben()
        .post(REQUESTS + "/" + submitted(body) + "/approve")
        .then()
        .statusCode(200)
        .extract()
        .path("release");
  }
}
