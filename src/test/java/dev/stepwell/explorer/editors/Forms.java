package dev.stepwell.explorer.editors;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import dev.stepwell.api.Editors;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms as a browser sends them. */
final class Forms {

  static final String LIST = "/change-requests";

  private static final String TYPE = "application/x-www-form-urlencoded";

  private Forms() {}

  static Response post(String path, Map<String, String> fields) {
    return post(path, body(fields));
  }

  static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  static Response post(String path, String body) {
    return form().body(body).post(path);
  }

  static RequestSpecification form() {
    return given()
        .config(
            config()
                .encoderConfig(
                    encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(TYPE, ContentType.TEXT)))
        .accept("text/html,*/*;q=0.8")
        .header("Content-Type", TYPE)
        .urlEncodingEnabled(false);
  }

  static Response look(String id, String name, String... roles) {
    return post(LIST + "/" + id, Map.of("token", Tokens.of(name, roles)));
  }

  /** What a reviewer does to the version that there is. */
  static Response review(String id, String what, Map<String, String> more) {
    return review(id, what, more, Tokens.of("ben", "reviewer"));
  }

  static Response review(String id, String what, Map<String, String> more, String token) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("token", token);
    fields.put("do", what);
    return post(LIST + "/" + id, fields);
  }

  static String version(String id) {
    return Editors.anna().get(Editors.REQUESTS + "/" + id).header("ETag");
  }

  static String state(String id) {
    return Editors.anna().get(Editors.REQUESTS + "/" + id).path("state");
  }

  static Body summary(String title, String condition, String text) {
    return Body.titled(title).put(EntryType.CONDITION, condition, it -> it.put("summary", text));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
