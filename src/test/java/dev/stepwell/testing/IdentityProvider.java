package dev.stepwell.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * An OpenID Connect provider as far as a service needs one: discovery and the public keys, over
 * HTTP on loopback. There is one for the whole test run.
 *
 * <p>System properties remember it, since tests and test resources live in different class loaders.
 */
public final class IdentityProvider {

  /** The id of its key. */
  static final String KEY_ID = "of-the-tests";

  private static final String URL = "stepwell.test-provider.url";
  private static final String KEY = "stepwell.test-provider.key";

  private IdentityProvider() {}

  /**
   * Its address, which is also the issuer of its tokens. It is started when it is first asked for.
   */
  public static String url() {
    synchronized (System.getProperties()) {
      if (System.getProperty(URL) == null) {
        start(newKeys());
      }
      return System.getProperty(URL);
    }
  }

  /** Its key to sign with. */
  static PrivateKey key() {
    url();
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pair of keys that nobody knows. */
  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void start(KeyPair keys) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      serve(
          server,
          "/.well-known/openid-configuration",
          """
          {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/none",
           "authorization_endpoint": "%1$s/none", "response_types_supported": ["code"],
           "subject_types_supported": ["public"],
           "id_token_signing_alg_values_supported": ["RS256"]}
          """
              .formatted(url));
      serve(server, "/keys", keySet((RSAPublicKey) keys.getPublic()));
      server.start();
      System.setProperty(KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
      System.setProperty(URL, url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(HttpServer server, String path, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static String keySet(RSAPublicKey key) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    byte[] modulus = key.getModulus().toByteArray();
    // A sign bit that is not of the number
    int first = modulus[0] == 0 ? 1 : 0;
    return """
    {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
    """
        .formatted(
            KEY_ID,
            base64.encodeToString(java.util.Arrays.copyOfRange(modulus, first, modulus.length)),
            base64.encodeToString(key.getPublicExponent().toByteArray()));
  }
}
