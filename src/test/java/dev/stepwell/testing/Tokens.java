package dev.stepwell.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Tokens of {@link IdentityProvider}, and such as only look like one of its. */
public final class Tokens {

  private static final String AUDIENCE = "stepwell";

  /** Longer than any test takes that keeps one. */
  private static final Duration LIFETIME = Duration.ofHours(3);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Tokens() {}

  /** What somebody of this name with these roles sends: {@code Tokens.of("anna", "editor")}. */
  public static String of(String name, String... roles) {
    return signed(claims(name, roles), IdentityProvider.key());
  }

  /** The same, as a provider at another address would issue it with the same key. */
  public static String issuedAt(String address, String name, String... roles) {
    return signed(claims(name, roles).issuer(address), IdentityProvider.key());
  }

  /** The same, with the roles in {@code realm_access.roles}, as Keycloak puts them. */
  public static String withRealmRoles(String name, String... roles) {
    return signed(
        claims(name).claim("realm_access", Map.of("roles", List.of(roles))),
        IdentityProvider.key());
  }

  /** The value of {@code Authorization} with that token. */
  public static String bearer(String name, String... roles) {
    return "Bearer " + of(name, roles);
  }

  /** Tokens to be refused with a 401, by what is wrong with them; all of them claim the roles. */
  public static Map<String, String> bad(String... roles) {
    PrivateKey ours = IdentityProvider.key();
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("garbage", "garbage");
    tokens.put("three parts of garbage", "e30.e30.e30");
    tokens.put("bad signature", signed(eve(roles), IdentityProvider.newKeys().getPrivate()));
    tokens.put("changed", changed(signed(eve(), ours), signed(eve(roles), ours)));
    tokens.put("unsigned", unsigned(signed(eve(roles), ours)));
    tokens.put("expired", signed(eve(roles).expiresAt(Instant.now().minusSeconds(2)), ours));
    tokens.put("wrong audience", signed(eve(roles).audience("another-service"), ours));
    tokens.put("no audience", signed(eve(roles).remove("aud"), ours));
    tokens.put("wrong issuer", signed(eve(roles).issuer("http://127.0.0.1:1"), ours));
    tokens.put("no subject", signed(eve(roles).remove("sub"), ours));
    tokens.put("no end", raw(ours, "RS256", claimsText("", roles)));
    tokens.put("not yet", raw(ours, "RS256", claimsText(",\"exp\":%2$d,\"nbf\":%2$d", roles)));
    tokens.put(
        "signed with the public key as a secret",
        raw(
            new SecretKeySpec(IdentityProvider.publicKey().getEncoded(), "HmacSHA256"),
            "HS256",
            claimsText(",\"exp\":%2$d", roles)));
    tokens.put("a name of two lines", signed(claims("eve\nanna", roles), ours));
    return tokens;
  }

  private static JwtClaimsBuilder eve(String... roles) {
    return claims("eve", roles);
  }

  private static JwtClaimsBuilder claims(String name, String... roles) {
    Instant now = Instant.now();
    return Jwt.issuer(IdentityProvider.url())
        .audience(AUDIENCE)
        .subject("id-of-" + name)
        .preferredUserName(name)
        .groups(Set.of(roles))
        .claim("azp", "tests")
        .issuedAt(now)
        .expiresAt(now.plus(LIFETIME));
  }

  private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
    return claims.jws().keyId(IdentityProvider.KEY_ID).sign(key);
  }

  /** The signature of one token with the claims of another. */
  private static String changed(String signed, String claimed) {
    String[] parts = signed.split("\\.", -1);
    return parts[0] + "." + claimed.split("\\.", -1)[1] + "." + parts[2];
  }

  private static String unsigned(String token) {
    byte[] header = "{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8);
    return BASE64.encodeToString(header) + "." + token.split("\\.", -1)[1] + ".";
  }

  /** What no builder of tokens would make: the claims as they stand, signed in any way. */
  private static String raw(Key key, String algorithm, String claims) {
    try {
      JsonWebSignature token = new JsonWebSignature();
      token.setAlgorithmHeaderValue(algorithm);
      token.setKeyIdHeaderValue(IdentityProvider.KEY_ID);
      token.setKey(key);
      token.setPayload(claims);
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of eve; more may speak of now, %1$d, and of five minutes later, %2$d. */
  private static String claimsText(String more, String... roles) {
    long now = Instant.now().getEpochSecond();
    return """
    {"iss": "%s", "aud": "%s", "sub": "id-of-eve", "preferred_username": "eve", "iat": %d,
     "groups": ["%s"]%s}
    """
        .formatted(
            IdentityProvider.url(),
            AUDIENCE,
            now,
            String.join("\", \"", roles),
            more.formatted(now, now + 300));
  }
}
