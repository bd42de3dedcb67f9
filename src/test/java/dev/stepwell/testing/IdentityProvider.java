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
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
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

  private static final String URL = "dev.stepwell.test-provider.url";
  private static final String KEY = "dev.stepwell.test-provider.key";

  private IdentityProvider() {}

  /**
   * Its address, which is also the issuer of its tokens. It is started when it is first asked for.
   */
  public static String url() {
    synchronized (System.getProperties()) {
      if (System.getProperty(URL) == null) {
        KeyPair keys = newKeys();
        HttpServer server = start(0, (RSAPublicKey) keys.getPublic());
        System.setProperty(KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        System.setProperty(URL, addressOf(server));
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

  static RSAPublicKey publicKey() {
    try {
      RSAPrivateCrtKey key = (RSAPrivateCrtKey) key();
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
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

  /**
   * Serves the same key at another address: a provider that comes when it is already waited for.
   * Whoever starts it stops it.
   */
  public static HttpServer startAt(int port) {
    return start(port, publicKey());
  }

  private static HttpServer start(int port, RSAPublicKey key) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      serve(
          server,
          "/.well-known/openid-configuration",
          """
          {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/none",
           "authorization_endpoint": "%1$s/none", "response_types_supported": ["code"],
           "subject_types_supported": ["public"],
           "id_token_signing_alg_values_supported": ["RS256"]}
          """
              .formatted(addressOf(server)));
      serve(server, "/keys", keySet(key));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String addressOf(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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
            base64.encodeToString(Arrays.copyOfRange(modulus, first, modulus.length)),
            base64.encodeToString(key.getPublicExponent().toByteArray()));
  }
}
