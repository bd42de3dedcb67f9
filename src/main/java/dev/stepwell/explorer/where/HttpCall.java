package dev.stepwell.explorer.where;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The request to the API that a page makes for somebody.
 *
 * @param origin scheme, host and port of this server, as the browser has them
 * @param path of the resource
 * @param body what is sent
 */
record HttpCall(String origin, String path, JsonNode body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> SCHEMES = List.of("http", "https");

  static HttpCall evaluation(HttpServerRequest request, String condition, JsonNode body) {
    return new HttpCall(
        origin(request), "/api/v1/conditions/" + condition + "/pathway/evaluations", body);
  }

  /** As a command to copy. Whatever stands in the body, the shell takes it as it is. */
  String curl() {
    return "curl -H 'Content-Type: application/json' "
        + quoted(origin + path)
        + " \\\n  -d "
        + quoted(compact());
  }

  private String compact() {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON over many lines. */
  static String pretty(byte[] json) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** A proxy that ends TLS says so. */
  private static String origin(HttpServerRequest request) {
    String told = request.getHeader("X-Forwarded-Proto");
    String scheme = told != null && SCHEMES.contains(told) ? told : request.scheme();
    return scheme + "://" + request.authority();
  }
}
