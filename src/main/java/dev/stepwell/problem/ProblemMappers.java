package dev.stepwell.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Makes every failure of a resource a problem. The framework's own mappers are replaced where they
 * would say more, or nothing.
 */
class ProblemMappers {

  private final Routes routes;

  ProblemMappers(Routes routes) {
    this.routes = routes;
  }

  /** Ours, the security's, and the catch-all. */
  @ServerExceptionMapper({
    Throwable.class,
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    ForbiddenException.class,
    // The framework takes these for the caller's; but what callers send is read by JsonBody.
    MismatchedInputException.class,
    InvalidDefinitionException.class
  })
  public Response failure(Throwable failure, RoutingContext context) {
    return Answer.response(Failures.problemOf(failure), context);
  }

  /** The framework's refusals; what is no refusal, such as a redirect, stays as it is. */
  @ServerExceptionMapper
  public Response refusal(WebApplicationException refusal, RoutingContext context) {
    return refusal.getResponse().getStatus() < 400
        ? refusal.getResponse()
        : Answer.response(Failures.problemOf(refusal), context);
  }

  /**
   * The framework does not say what a body may be; a body of which it is not said is the commonest.
   */
  @ServerExceptionMapper
  public Response wrongMediaType(NotSupportedException refusal, RoutingContext context) {
    var reads = routes.readBy(context.request().method().name(), context.normalizedPath());
    return reads.isEmpty()
        ? refusal(refusal, context)
        : Answer.response(
            Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The body is to be sent with Content-Type: %s."
                    .formatted(String.join(" or ", reads))),
            context);
  }

  /** The framework does not say which methods there are. */
  @ServerExceptionMapper
  public Response wrongMethod(NotAllowedException refusal, RoutingContext context) {
    return wrongMethod(routes.of(context.normalizedPath()), context);
  }

  /**
   * Where another path of the same resource has the method, the framework takes one that has not
   * for no path at all.
   */
  @ServerExceptionMapper
  public Response nowhere(NotFoundException refusal, RoutingContext context) {
    var allowed = routes.of(context.normalizedPath());
    return allowed.equals(Routes.NONE) ? refusal(refusal, context) : wrongMethod(allowed, context);
  }

  private static Response wrongMethod(Set<String> methods, RoutingContext context) {
    var allowed = String.join(", ", methods);
    var problem =
        Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This resource takes %s.".formatted(allowed))
            .withHeader(HttpHeaders.ALLOW, allowed);
    return Answer.response(problem, context);
  }
}
