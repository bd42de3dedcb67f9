package dev.stepwell.problem;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would: bytes as they stand. */
public final class Wire {

  private static final int PATIENCE_MILLIS = 90_000;

  private Wire() {}

  /** What comes back for these lines (ended by CR LF) until the server closes the connection. */
  public static String exchange(String... lines) {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var text = String.join("\r\n", lines) + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to an ordinary request but for its target. */
  public static String get(String target) {
    return exchange("GET " + target + " HTTP/1.1", "Host: stepwell.example", "Connection: close");
  }
}
