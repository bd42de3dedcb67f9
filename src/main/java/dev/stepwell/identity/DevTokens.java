package dev.stepwell.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of our own, to try things out with. The keys are made when they are first needed, live in
 * memory and end with the process; nothing verifies such a token but the process that issued it.
 */
@Singleton
class DevTokens {

  static final Duration LIFETIME = Duration.ofMinutes(30);

  private static final String ISSUER = "stepwell-dev";
  private static final int KEY_BITS = 2048;

  private final String audience;
  private final RoleNames roleNames;
  private final Clock clock;
  private @Nullable KeyPair keys;

  DevTokens(
      @ConfigProperty(name = "quarkus.oidc.token.audience") String audience,
      RoleNames roleNames,
      Clock clock) {
    this.audience = audience;
    this.roleNames = roleNames;
    this.clock = clock;
  }

  /** How they are verified: by the code that verifies a provider's, with the one public key. */
  OidcTenantConfig verification() {
    return OidcTenantConfig.builder()
        .publicKey(Base64.getEncoder().encodeToString(keys().getPublic().getEncoded()))
        .token()
        .issuer(ISSUER)
        .audience(audience)
        .subjectRequired()
        .end()
        .build();
  }

  /** A token for somebody of this name with these roles, good for {@link #LIFETIME}. */
  String issue(String name, Set<Role> roles) {
    var now = clock.instant();
    return Jwt.issuer(ISSUER)
        .audience(audience)
        .subject("dev-" + name)
        .upn(name)
        .groups(roles.stream().map(roleNames::nameOf).collect(Collectors.toSet()))
        .claim("azp", "dev-tokens")
        .issuedAt(now)
        .expiresAt(now.plus(LIFETIME))
        .sign(keys().getPrivate());
  }

  private synchronized KeyPair keys() {
    var made = keys;
    if (made == null) {
      try {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        made = generator.generateKeyPair();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has RSA", e);
      }
      keys = made;
    }
    return made;
  }
}
