package dev.stepwell.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Where HTTP is served.
 *
 * @param host the address that is listened on, {@code quarkus.http.host}
 * @param number the port, {@code quarkus.http.port}; 0 takes a free one
 */
record HttpPort(String host, int number) {

  /** Whether HTTP is served at all. */
  static final String ENABLED = "quarkus.http.host-enabled";

  private static final String ALL_INTERFACES = "0.0.0.0";
  private static final int ANY = 0;

  /** As configured; once HTTP is served, the number is the real one. */
  static HttpPort of(Config config) {
    return new HttpPort(
        config.getOptionalValue("quarkus.http.host", String.class).orElse(ALL_INTERFACES),
        config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
  }

  /**
   * Looks whether it is free, before anything is started for nothing.
   *
   * @throws PortTakenException if it cannot be listened on
   */
  void requireFree() {
    if (number == ANY) {
      return;
    }
    try (ServerSocket trial = new ServerSocket()) {
      trial.setReuseAddress(true);
      trial.bind(new InetSocketAddress(InetAddress.getByName(host), number));
    } catch (IOException e) {
      throw new PortTakenException(host, number, e);
    }
  }

  /** Whether only this machine can reach it. */
  boolean isLoopback() {
    try {
      return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** What a browser on this machine opens. */
  String address() {
    return "http://%s:%d".formatted(host.equals(ALL_INTERFACES) ? "localhost" : host, number);
  }
}
