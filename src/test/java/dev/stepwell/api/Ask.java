package dev.stepwell.api;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks with a client that sends no header of its own choice and hands out what came back. */
final class Ask {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The answer to what was never asked. */
  static final Reply NOTHING = Reply.empty();

  private Ask() {}

  /** A GET; the headers are names and values in turn. */
  static Reply get(String target, String... headers) {
    return send("GET", target, headers);
  }

  static Reply head(String target, String... headers) {
    return send("HEAD", target, headers);
  }

  static Reply send(String method, String target, String... headers) {
    HttpRequest.Builder request =
        request(target).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** A POST of JSON. */
  static Reply post(String target, String json) {
    return post(target, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** A POST of these bytes, which are said to be of this type. */
  static Reply post(String target, String type, byte[] body, String... headers) {
    HttpRequest.Builder request =
        request(target)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** A POST of a body whose length is not told: it comes in chunks. */
  static Reply postInPieces(String target, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        request(target)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .header("Content-Type", type));
  }

  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target));
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      return Reply.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
