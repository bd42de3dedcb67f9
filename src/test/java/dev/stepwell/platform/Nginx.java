package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.FreePort;
import dev.stepwell.testing.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real nginx in front of two replicas. Whether one is in use is looked up for each request, in a
 * file: a change closes no connection of a client, as none does in a cluster.
 */
final class Nginx implements AutoCloseable {

  /** Two doors to the same replicas: at the first nothing is tried twice. */
  private static final String SETTINGS =
      """
      %1$s
      daemon off;
      worker_processes 1;
      pid nginx.pid;
      error_log error.log;
      events { worker_connections 256; }
      http {
        access_log off;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        add_header Served-By $upstream_addr always;

        upstream both {
          server 127.0.0.1:%2$d max_fails=1 fail_timeout=1s;
          server 127.0.0.1:%3$d max_fails=1 fail_timeout=1s;
          keepalive 8;
        }
        upstream one { server 127.0.0.1:%2$d; keepalive 8; }
        upstream other { server 127.0.0.1:%3$d; keepalive 8; }

        server {
          listen 127.0.0.1:%4$d;
          set $replicas both;
          if (-f %6$s/%2$d.out) { set $replicas other; }
          if (-f %6$s/%3$d.out) { set $replicas one; }
          proxy_next_upstream off;
          location / { proxy_pass http://$replicas; }
        }

        server {
          listen 127.0.0.1:%5$d;
          set $replicas both;
          if (-f %6$s/%2$d.out) { set $replicas other; }
          if (-f %6$s/%3$d.out) { set $replicas one; }
          proxy_next_upstream error timeout;
          location / { proxy_pass http://$replicas; }
          # An evaluation stores nothing, so it may be asked for twice. No other POST may.
          location ~ /pathway/evaluations$ {
            proxy_next_upstream error timeout non_idempotent;
            proxy_pass http://$replicas;
          }
        }
      }
      """;

  private final Path directory;
  private final Process process;
  private final int strict;
  private final int retrying;

  private Nginx(Path directory, Process process, int strict, int retrying) {
    this.directory = directory;
    this.process = process;
    this.strict = strict;
    this.retrying = retrying;
  }

  /** Starts it with both replicas in use, and waits until it takes connections. */
  static Nginx start(Path directory, int one, int other) throws IOException {
    int strict = FreePort.take();
    int retrying = FreePort.take();
    // Its workers would not be allowed to look into the directory.
    String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    Path settings = directory.resolve("nginx.conf");
    Files.writeString(settings, SETTINGS.formatted(user, one, other, strict, retrying, directory));
    Process process =
        new ProcessBuilder(
                Tool.named("nginx").path().toString(),
                "-p",
                directory + "/",
                "-c",
                "nginx.conf",
                "-e",
                "error.log")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("nginx.log").toFile())
            .start();
    Nginx nginx = new Nginx(directory, process, strict, retrying);
    Eventually.holds(
        () ->
            assertThat(nginx.isUp())
                .as("nginx is up: %s", Files.readString(directory.resolve("nginx.log")))
                .isTrue());
    return nginx;
  }

  /** Where nothing is tried twice. */
  URI strict() {
    return URI.create("http://127.0.0.1:" + strict);
  }

  /** Where reads and evaluations are tried at the other replica if one does not answer. */
  URI retrying() {
    return URI.create("http://127.0.0.1:" + retrying);
  }

  /** No request goes to this replica from now on. */
  void takeOut(StepwellProcess replica) throws IOException {
    Files.createFile(out(replica));
  }

  /** Requests go to this replica again. */
  void putIn(StepwellProcess replica) throws IOException {
    Files.delete(out(replica));
  }

  private Path out(StepwellProcess replica) {
    return directory.resolve(replica.port() + ".out");
  }

  private boolean isUp() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), retrying)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    assertThat(process.onExit()).succeedsWithin(Duration.ofMinutes(2));
  }
}
