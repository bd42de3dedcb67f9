package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.platform.RouteName;
import dev.stepwell.platform.Settings;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers evaluations in the current release without the framework between, where everybody may
 * evaluate and the request is a plain one: the same answer, made by the same code. It stands behind
 * everything that may refuse a request.
 */
@Singleton
class EvaluationShortcut {

  private static final String BEFORE_SLUG = Paths.ROOT + "/conditions/";
  private static final String AFTER_SLUG = "/pathway/evaluations";
  private static final String ROUTE = BEFORE_SLUG + "{slug}" + AFTER_SLUG;

  /** As many libraries of clients say it. */
  private static final Set<String> JSON_IN_UTF_8 =
      Set.of("application/json; charset=utf-8", "application/json;charset=utf-8");

  private final EvaluationAnswers answers;
  private final Editions editions;
  private final Settings.Evaluations settings;

  EvaluationShortcut(EvaluationAnswers answers, Editions editions, Settings.Evaluations settings) {
    this.answers = answers;
    this.editions = editions;
    this.settings = settings;
  }

  void install(@Observes Router router) {
    if (!settings.partnersOnly()) {
      router.route().order(Shortcut.BEFORE_THE_FRAMEWORK).handler(this::take);
    }
  }

  private void take(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.method().equals(HttpMethod.POST)) {
      context.next();
      return;
    }
    slug(request)
        .filter(slug -> isPlain(request))
        .ifPresentOrElse(slug -> whenArrived(context, slug), context::next);
  }

  /** The condition of an evaluation, if there is such a one. */
  private Optional<String> slug(HttpServerRequest request) {
    String target = request.uri();
    int end = target.length() - AFTER_SLUG.length();
    return target.startsWith(BEFORE_SLUG)
            && target.endsWith(AFTER_SLUG)
            && end > BEFORE_SLUG.length()
        ? Optional.of(target.substring(BEFORE_SLUG.length(), end))
            .filter(it -> editions.current().catalog().condition(it).isPresent())
        : Optional.empty();
  }

  /** Whether its body is JSON of a length that is known, and JSON is what it takes. */
  private static boolean isPlain(HttpServerRequest request) {
    MultiMap headers = request.headers();
    String accept = headers.get(HttpHeaders.ACCEPT);
    return isJson(headers.get(HttpHeaders.CONTENT_TYPE))
        && (accept == null
            || accept.equals(MediaType.WILDCARD)
            || accept.equals(MediaType.APPLICATION_JSON))
        && headers.contains(HttpHeaders.CONTENT_LENGTH)
        && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
        && !headers.contains(HttpHeaders.CONTENT_ENCODING)
        && !headers.contains(HttpHeaders.EXPECT);
  }

  private static boolean isJson(@Nullable String type) {
    return type != null
        && (type.equals(MediaType.APPLICATION_JSON)
            || JSON_IN_UTF_8.contains(type.toLowerCase(Locale.ROOT)));
  }

  /** Whose body does not arrive is gone. */
  private void whenArrived(RoutingContext context, String slug) {
    HttpServerRequest request = context.request();
    RouteName.set(ROUTE);
    request.body().onSuccess(body -> answer(context, slug, body));
    request.resume();
  }

  private void answer(RoutingContext context, String slug, Buffer body) {
    Edition edition = editions.current();
    try {
      answers.ready(edition, slug, JsonBody.of(body.getBytes())).send(context.response());
    } catch (RuntimeException | Error e) { // Whatever it is, nobody is to wait for it.
      context.fail(e);
    }
  }
}
