package dev.stepwell.problem;

import dev.stepwell.platform.TooBusyException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** What a failure is to the caller, and what of it goes to the log. */
final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

  /** The headers of a framework's refusal that say something the caller needs. */
  private static final List<String> TELLING =
      List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

  private Failures() {}

  /**
   * The problem that a failure is. Ours are themselves and the framework's refusals are taken by
   * their status; any other failure is a 500 that says nothing of it.
   */
  static Problem problemOf(Throwable failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    if (failure instanceof WebApplicationException refusal) {
      return ofRefusal(refusal);
    }
    if (failure instanceof HttpException refusal) {
      return Problem.ofStatus(refusal.getStatusCode());
    }
    if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
      return Problem.ofStatus(401).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (failure instanceof ForbiddenException) {
      return Problem.ofStatus(403);
    }
    if (failure instanceof RejectedExecutionException) {
      Problem problem =
          Problem.unavailable("The service has too much to do.", Duration.ofSeconds(1))
              .causedBy(failure);
      return failure instanceof TooBusyException ? problem.untold() : problem;
    }
    return DatabaseAway.problem(failure).orElseGet(() -> Problem.internal(failure));
  }

  /** Logs what is our fault; what is the caller's is told to the caller alone. */
  static void log(Problem problem, String method, String path) {
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.errorf(problem.getCause(), "%s %s failed", method, path);
    } else if (problem.status() >= 500 && !problem.isUntold()) {
      LOG.warnf("%s %s: %d %s", method, path, problem.status(), problem.detail());
      LOG.debug("because of", problem.getCause());
    }
  }

  private static Problem ofRefusal(WebApplicationException refusal) {
    var response = refusal.getResponse();
    var problem = Problem.ofStatus(response.getStatus());
    for (var name : TELLING) {
      var value = response.getHeaderString(name);
      if (value != null) {
        problem = problem.withHeader(name, value);
      }
    }
    return problem.status() >= 500 ? problem.causedBy(refusal) : problem;
  }
}
