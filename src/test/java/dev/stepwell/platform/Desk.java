package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.authoring.Body;
import dev.stepwell.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Anna, who proposes, and Ben, who approves, at a process that takes the tests' tokens. */
final class Desk {

  private static final String REQUESTS = "/api/v1/change-requests";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String anna = Tokens.bearer("anna", "editor");
  private final String ben = Tokens.bearer("ben", "reviewer");

  /** The path of what Anna proposes and submits. */
  String submit(StepwellProcess at, Body body) throws IOException, InterruptedException {
    HttpResponse<String> created =
        send(
            request(at, REQUESTS, anna)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String path = created.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> submitted =
        send(request(at, path + "/submit", anna).POST(BodyPublishers.noBody()));
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    return path;
  }

  /** The number of the release that Ben makes of it. */
  int approve(StepwellProcess at, String path) throws IOException, InterruptedException {
    HttpResponse<String> approved =
        send(request(at, path + "/approve", ben).POST(BodyPublishers.noBody()));
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    return release(approved.body());
  }

  /** What Ben is answered who approves it under a key; it fails where no answer comes. */
  CompletableFuture<HttpResponse<String>> approve(StepwellProcess at, String path, String key) {
    return client.sendAsync(
        request(at, path + "/approve", ben)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  /** Ben recalls a release. */
  void recall(StepwellProcess at, int release) throws IOException, InterruptedException {
    HttpResponse<String> recalled =
        send(
            request(at, "/api/v1/releases/" + release + "/recall", ben)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\": \"A drill.\"}")));
    assertThat(recalled.statusCode()).as(recalled.body()).isEqualTo(200);
  }

  /** What anybody reads. */
  HttpResponse<String> read(StepwellProcess at, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at.uri(path)));
  }

  /** The release that an answer of the API names as its own. */
  static int release(String body) throws IOException {
    return new ObjectMapper().readTree(body).required("release").intValue();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(StepwellProcess at, String path, String token) {
    URI uri = at.uri(path);
    return HttpRequest.newBuilder(uri).header("Authorization", token);
  }
}
