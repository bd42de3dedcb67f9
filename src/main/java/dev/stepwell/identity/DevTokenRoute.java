package dev.stepwell.identity;

import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code POST /dev/tokens?name=anna&role=editor} answers with a token, as plain text; {@code GET}
 * with a form for it. Both exist only where {@link TokenIssuer} is ourselves.
 */
@Singleton
class DevTokenRoute {

  static final String PATH = "/dev/tokens";

  private static final int LONGEST_BODY = 4096;

  private static final String FORM =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Tokens to try Stepwell with</title>
      <h1>A token to try Stepwell with</h1>
      <p>Only on this machine, only in the profile dev. It is good for %d minutes, until the next start at most.
      <form method="post" action="%s">
      <p><label>Name <input name="name" value="anna" required></label>
      <p>%s
      <p><button>Get a token</button>
      </form>
      <p>Copy it into <b>Authorize</b> in <a href="/q/swagger-ui">Swagger UI</a>. To approve what anna proposes, be somebody else.
      </html>
      """;

  private final TokenIssuer issuer;
  private final DevTokens tokens;

  DevTokenRoute(TokenIssuer issuer, DevTokens tokens) {
    this.issuer = issuer;
    this.tokens = tokens;
  }

  void install(@Observes Router router) {
    if (issuer.isOurselves()) {
      router.route(PATH).handler(DevTokenRoute::requireOnlyHere);
      router.get(PATH).handler(context -> answer("text/html; charset=utf-8", form(), context));
      router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY));
      router.post(PATH).handler(this::issue);
    }
  }

  /** A page elsewhere whose name was made to lead to this machine is still not of this machine. */
  private static void requireOnlyHere(RoutingContext context) {
    var host = Optional.ofNullable(context.request().authority()).map(it -> it.host()).orElse("");
    if (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")) {
      context.next();
    } else {
      context.fail(404);
    }
  }

  private static String form() {
    var boxes =
        Stream.of(Role.values())
            .map(
                role ->
                    "<label><input type=\"checkbox\" name=\"role\" value=\"%1$s\"> %1$s</label>"
                        .formatted(role.term()))
            .collect(Collectors.joining("\n"));
    return FORM.formatted(DevTokens.LIFETIME.toMinutes(), PATH, boxes);
  }

  private void issue(RoutingContext context) {
    answer("text/plain; charset=utf-8", token(context.request()), context);
  }

  private String token(HttpServerRequest request) {
    var faults = new ArrayList<Fault>();
    var name = Optional.ofNullable(request.params().get("name")).orElse("").strip();
    if (name.isEmpty()) {
      faults.add(Fault.inParameter("name", "missing", "name is who the token is for, e.g. anna."));
    }
    var roles = roles(request.params().getAll("role"), faults);
    if (!faults.isEmpty()) {
      throw Problem.invalidParameters(faults);
    }
    return tokens.issue(name, roles);
  }

  private static Set<Role> roles(List<String> terms, List<Fault> faults) {
    var roles = EnumSet.noneOf(Role.class);
    for (var term : terms) {
      Stream.of(Role.values())
          .filter(role -> role.term().equals(term))
          .findFirst()
          .ifPresentOrElse(
              roles::add,
              () ->
                  faults.add(
                      Fault.inParameter(
                          "role",
                          "unknown-value",
                          "role is one of editor, reviewer, operator, partner; repeat it for"
                              + " more.")));
    }
    return roles;
  }

  private static void answer(String type, String body, RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, type)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(body);
  }
}
