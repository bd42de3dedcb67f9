package dev.stepwell.api;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of an event stream, on a bare connection, that may vanish without a word. */
final class EventStream implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 90;

  private final Socket socket;
  private final List<String> head = new ArrayList<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  private EventStream(String target, String... headers) throws IOException {
    socket = new Socket("localhost", RestAssured.port);
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n%s\r\n"
            .formatted(target, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /** Opens a stream, reads its head, and goes on reading. */
  static EventStream open(String target, String... headers) {
    try {
      EventStream stream = new EventStream(target, headers);
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(stream.socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
        stream.head.add(line);
      }
      Thread thread = new Thread(() -> stream.read(reader), "test-event-stream");
      thread.setDaemon(true);
      thread.start();
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a stream, and never reads a byte of it. */
  static EventStream unread(String target) {
    try {
      return new EventStream(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The chunks have a line each with their length, which is no line of an event. */
  private void read(BufferedReader reader) {
    try {
      StringBuilder event = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(":") || line.matches("(id|event|retry|data):.*")) {
          event.append(line).append('\n');
        } else if (line.isEmpty() && event.length() > 0) {
          events.add(event.toString());
          event.setLength(0);
        }
      }
    } catch (IOException e) {
      events.add("closed");
    }
  }

  /** The status line and the headers, as they came. */
  List<String> head() {
    return head;
  }

  /** The next event or comment, in its lines. */
  String next() {
    try {
      String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return event == null ? "nothing came" : event;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next event that is no comment. */
  String nextEvent() {
    return nextBut(":");
  }

  /** The next event or comment that does not begin so. */
  String nextBut(String beginning) {
    String event = next();
    while (event.startsWith(beginning)) {
      event = next();
    }
    return event;
  }

  /** Vanishes: the connection is reset, and nobody says goodbye. */
  void vanish() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
