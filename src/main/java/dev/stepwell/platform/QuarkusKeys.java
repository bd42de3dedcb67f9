package dev.stepwell.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of Quarkus that an operator sets, with what Stepwell lets them be. The sentences here
 * are those of {@code docs/configuration.md}.
 */
enum QuarkusKeys {
  /** The database. Without it an embedded one is started. */
  DATABASE("quarkus.datasource.jdbc.url", Values.JdbcUrl.class),

  /** Who logs in there: the owner of the database. */
  DATABASE_USER("quarkus.datasource.username", Values.Text.class),

  /** With which password. */
  DATABASE_PASSWORD("quarkus.datasource.password", Values.Text.class),

  /** How many connections one replica holds at most. */
  DATABASE_CONNECTIONS("quarkus.datasource.jdbc.max-size", Values.Count.class),

  /** How long a request waits for a connection, until it is answered with 503. */
  DATABASE_PATIENCE("quarkus.datasource.jdbc.acquisition-timeout", Values.Interval.class),

  /**
   * The address that is listened on; without it all, and in the profile {@code dev} this machine
   * only.
   */
  HOST("quarkus.http.host", Values.Text.class),

  /** The port that is served. */
  PORT("quarkus.http.port", Values.Port.class),

  /** Whether the headers of a proxy say where a request came from. */
  PROXY("quarkus.http.proxy.proxy-address-forwarding", Values.Switch.class),

  /** Which proxies are believed; without it, whoever sends such headers. */
  TRUSTED_PROXIES("quarkus.http.proxy.trusted-proxies", Values.Text.class),

  /**
   * The identity provider, such as {@code https://id.example/realms/clinic}. Without it nobody can
   * change anything over HTTP.
   */
  ISSUER("quarkus.oidc.auth-server-url", Values.WebAddress.class),

  /** What a token must be for. */
  AUDIENCE("quarkus.oidc.token.audience", Values.Text.class),

  /**
   * The claim with a caller's name; without it {@code upn}, {@code preferred_username}, {@code
   * sub}.
   */
  NAME_CLAIM("quarkus.oidc.token.principal-claim", Values.Text.class),

  /**
   * The claim with a caller's roles; without it {@code groups}, else {@code realm_access/roles}.
   */
  ROLES_CLAIM("quarkus.oidc.roles.role-claim-path", Values.Text.class),

  /** From which level on the log has lines. */
  LOG_LEVEL("quarkus.log.level", Values.Level.class),

  /**
   * One JSON object a line, or plain lines; without it {@code true}, and with the embedded database
   * {@code false}.
   */
  JSON_LOG("quarkus.log.console.json.enabled", Values.Switch.class),

  /** How long an ending replica waits for the requests that it has begun. */
  SHUTDOWN("quarkus.shutdown.timeout", Values.Interval.class);

  private final String key;
  private final Class<? extends Value<?>> kind;

  QuarkusKeys(String key, Class<? extends Value<?>> kind) {
    this.key = key;
    this.kind = kind;
  }

  static List<Key> all() {
    return Stream.of(values())
        .map(it -> new Key(it.key, it.name(), Value.of(it.kind), false, Optional.empty()))
        .toList();
  }
}
