package dev.stepwell.identity;

import dev.stepwell.problem.Problem;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifies the token of a request, and says who its bearer is. */
@Singleton
class Credentials {

  /** What can stand in a header at all (RFC 6750, section 2.1). */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  /** A provider that takes longer is as good as away. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpAuthenticator authenticator;
  private final TokenIssuer issuer;
  private final RoleNames roleNames;
  private final String header;
  private final String scheme;

  Credentials(
      HttpAuthenticator authenticator,
      TokenIssuer issuer,
      RoleNames roleNames,
      @ConfigProperty(name = "quarkus.oidc.token.header", defaultValue = "Authorization")
          String header,
      @ConfigProperty(name = "quarkus.oidc.token.authorization-scheme", defaultValue = "Bearer")
          String scheme) {
    this.authenticator = authenticator;
    this.issuer = issuer;
    this.roleNames = roleNames;
    this.header = header;
    this.scheme = scheme;
  }

  /**
   * The bearer of a token that was handed over, whatever the header for tokens says. It is put
   * there while it is verified: so all that is asked of a token there is asked of this one.
   */
  Uni<Caller> callerOf(RoutingContext context, Optional<String> token) {
    if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
      return Uni.createFrom()
          .failure(issuer.isKnown() ? Refusals.badToken() : Refusals.noProvider());
    }
    var headers = context.request().headers();
    headers.remove(header);
    token.ifPresent(it -> headers.set(header, scheme + " " + it));
    return callerOf(context).onTermination().invoke(() -> headers.remove(header));
  }

  /** The bearer; fails with a problem if there is none to be known. */
  Uni<Caller> callerOf(RoutingContext context) {
    if (!issuer.isKnown()) {
      return Uni.createFrom().failure(Refusals.noProvider());
    }
    return authenticator
        .attemptAuthentication(context)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure(failure -> failure instanceof AuthenticationException)
        .transform(failure -> Refusals.badToken())
        .onFailure(failure -> !(failure instanceof Problem))
        .transform(Refusals::providerAway)
        .onItem()
        .ifNull()
        .failWith(Refusals::noToken)
        .onItem()
        .transform(identity -> caller(identity, Origin.of(context.request())));
  }

  private Caller caller(SecurityIdentity identity, String address) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw Refusals.badToken();
    }
    try {
      return new Caller(
          token.getSubject(),
          token.getName(),
          roleNames.meaning(identity.getRoles()),
          client(token),
          address);
    } catch (IllegalArgumentException e) {
      throw Refusals.badToken();
    }
  }

  private static Optional<String> client(JsonWebToken token) {
    return Stream.of("azp", "client_id")
        .map(claim -> token.<Object>getClaim(claim))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }
}
