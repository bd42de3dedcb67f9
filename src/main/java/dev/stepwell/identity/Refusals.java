package dev.stepwell.identity;

import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import java.time.Duration;
import java.util.Set;

/** What those hear who are not let through (RFC 6750, section 3). */
final class Refusals {

  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String REALM = "Bearer realm=\"stepwell\"";

  private Refusals() {}

  /** 401: nothing was sent that could be looked at. */
  static Problem noToken() {
    return unauthorized(
        "This needs a bearer token, and the request has none. Send it as Authorization: Bearer.",
        REALM);
  }

  /** 401: what was sent is no token of the provider's for this service, or is none any more. */
  static Problem badToken() {
    return unauthorized(
        "The bearer token is not valid: it has expired, or was not issued by the configured"
            + " provider for this service.",
        REALM + ", error=\"invalid_token\"");
  }

  /** 401: there is nobody who could have issued a token. */
  static Problem noProvider() {
    return unauthorized(
        "This needs a bearer token, and no identity provider is configured whose tokens could be"
            + " accepted.",
        REALM);
  }

  /** 403: the caller is known and has none of the roles. */
  static Problem missingRole(Set<Role> needed, Caller caller) {
    var needs = needed.isEmpty() ? "of nobody" : Role.terms(needed, "or");
    var gives = caller.roles().isEmpty() ? "none" : Role.terms(caller.roles(), "and");
    return Problem.of(
            ProblemType.FORBIDDEN,
            "This needs the role %s; the token gives %s.".formatted(needs, gives))
        .withHeader(CHALLENGE, REALM + ", error=\"insufficient_scope\"");
  }

  /** 503: the token may be good, and nobody can say so now. */
  static Problem providerAway(Throwable cause) {
    return Problem.unavailable(
            "The identity provider does not answer, so that no token can be verified. Public reads"
                + " and evaluations go on.",
            Duration.ofSeconds(5))
        .causedBy(cause);
  }

  private static Problem unauthorized(String detail, String challenge) {
    return Problem.of(ProblemType.UNAUTHORIZED, detail).withHeader(CHALLENGE, challenge);
  }
}
