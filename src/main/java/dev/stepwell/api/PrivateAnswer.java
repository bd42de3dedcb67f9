package dev.stepwell.api;

import dev.stepwell.api.representation.Json;
import dev.stepwell.api.representation.Paged;
import dev.stepwell.authoring.IdempotentAnswers;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is for its caller alone: nobody keeps it, and it is made anew each time. */
final class PrivateAnswer {

  private final int status;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Object body;

  private PrivateAnswer(int status, Object body) {
    this.status = status;
    this.body = body;
  }

  static PrivateAnswer ok(Object representation) {
    return new PrivateAnswer(200, representation);
  }

  /** A page, which tells in a header too where the next one is. */
  static PrivateAnswer page(Paged page) {
    PrivateAnswer answer = ok(page);
    page.link().ifPresent(link -> answer.with("Link", link));
    return answer;
  }

  static PrivateAnswer created(String location, Object representation) {
    return new PrivateAnswer(201, representation).with("Location", location);
  }

  PrivateAnswer with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** As it is kept, to be given again. */
  IdempotentAnswers.Answer kept() {
    return new IdempotentAnswers.Answer(
        status, headers, new String(Json.bytes(body), StandardCharsets.UTF_8));
  }

  Response response() {
    return response(kept());
  }

  static Response response(IdempotentAnswers.Answer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header("Cache-Control", "private, no-store")
            .header("Content-Language", "en")
            .entity(answer.body().getBytes(StandardCharsets.UTF_8));
    answer.headers().forEach(response::header);
    return response.build();
  }
}
