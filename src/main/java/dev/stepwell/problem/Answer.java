package dev.stepwell.problem;

import dev.stepwell.platform.Trace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a request with a problem, from a resource or from before any. */
final class Answer {

  private static final int LONGEST_INSTANCE = 512;
  private static final String HTML = "text/html;charset=utf-8";

  /** Whoever takes both alike is a program. */
  private static final List<String> FORMS =
      List.of(ProblemJson.MEDIA_TYPE, "application/json", HTML);

  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/q/", "/dev/");

  private Answer() {}

  /** As the response of a resource; after it, no more than the rest of a body is waited for. */
  static Response response(Problem problem, RoutingContext context) {
    var response = Response.status(problem.status()).header("Cache-Control", "no-store");
    problem.headers().forEach(response::header);
    if (RestOfRequest.isDue(context.request())) {
      response.header("Connection", "close");
      RestOfRequest.letInAfterAnswer(context);
    }
    boolean isForPeople = isForPeople(context);
    if (isForPeople) {
      BrowserHeaders.add(context.response(), BrowserPolicy.PLAIN_PAGES);
      response.type(HTML).header("Content-Language", "en").header("Vary", "Accept");
    } else {
      response.type(ProblemJson.MEDIA_TYPE);
    }
    byte[] body = body(problem, context, isForPeople);
    if (isHead(context)) {
      response.header("Content-Length", body.length);
    }
    return response.entity(body).build();
  }

  /** Right away, where no resource is in play. */
  static void send(Problem problem, RoutingContext context) {
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Too late for another answer; cutting it off is the only way to say that it is not whole.
      context.request().connection().close();
      return;
    }
    BrowserHeaders.add(response);
    response.setStatusCode(problem.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    problem.headers().forEach(response::putHeader);
    boolean isForPeople = isForPeople(context);
    if (isForPeople) {
      BrowserHeaders.add(response, BrowserPolicy.PLAIN_PAGES);
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
          .putHeader(HttpHeaders.CONTENT_LANGUAGE, "en")
          .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    }
    byte[] body = body(problem, context, isForPeople);
    if (isHead(context)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
    }
    response.end(Buffer.buffer(body));
  }

  /** Its answer has the length of what it goes without. */
  private static boolean isHead(RoutingContext context) {
    return context.request().method().equals(HttpMethod.HEAD);
  }

  private static byte[] body(Problem problem, RoutingContext context, boolean isForPeople) {
    return isForPeople
        ? page(problem, context).getBytes(StandardCharsets.UTF_8)
        : bytes(problem, context);
  }

  /**
   * Whether somebody asks with a browser. What is beneath {@code /api} or of the operator is for
   * programs.
   */
  private static boolean isForPeople(RoutingContext context) {
    String path = instance(context.request().path()) + "/";
    return FOR_PROGRAMS.stream().noneMatch(path::startsWith)
        && MediaRanges.of(context.request()).preferred(FORMS).filter(HTML::equals).isPresent();
  }

  private static String page(Problem problem, RoutingContext context) {
    if (problem.isOfNoAddress()) {
      return ProblemHtml.nowhere();
    }
    String traceId = Trace.id(); // Before, so that the line has it.
    log(problem, context);
    return ProblemHtml.of(problem, traceId);
  }

  /** The same, and closes the connection: for requests whose rest is not going to be read. */
  static void sendAndClose(Problem problem, RoutingContext context) {
    var request = context.request();
    var connection = request.connection();
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    context.addEndHandler(sent -> connection.close());
    request.resume();
    send(problem, context);
  }

  /**
   * The same for a request that is understood and only too large. Who is still sending it would not
   * get to read the answer if the connection were closed at once; so its rest comes in for a while.
   */
  static void sendAndCloseAfterRest(Problem problem, RoutingContext context) {
    var request = context.request();
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    RestOfRequest.letIn(context);
    send(problem, context);
    request.resume();
  }

  private static byte[] bytes(Problem problem, RoutingContext context) {
    String traceId = Trace.id(); // Before, so that the line has it.
    log(problem, context);
    return ProblemJson.render(problem, instance(context.request().path()), traceId);
  }

  private static void log(Problem problem, RoutingContext context) {
    HttpServerRequest request = context.request();
    Failures.log(problem, request.method().name(), instance(request.path()));
  }

  /** The path as a URI reference: what cannot stand in one becomes a question mark; cut if long. */
  static String instance(@Nullable String path) {
    if (path == null) {
      return "/";
    }
    var safe = new StringBuilder();
    for (int i = 0; i < Math.min(path.length(), LONGEST_INSTANCE); i++) {
      char c = path.charAt(i);
      safe.append(RequestLine.isLegal(c) ? c : "%3F");
    }
    return safe.toString();
  }
}
