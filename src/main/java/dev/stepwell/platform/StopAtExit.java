package dev.stepwell.platform;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.util.Optional;

/**
 * Stops the server when the JVM ends, after the application, and keeps the data lock until then.
 *
 * <p>A live reload closes the class loader of this class. It still works, as long as it uses only
 * classes that were loaded before: hence the look at the application in the constructor.
 */
final class StopAtExit extends Thread {

  private final PostgresServer server;
  private final DataLock lock;

  private StopAtExit(PostgresServer server, DataLock lock) {
    super("stop-embedded-database");
    this.server = server;
    this.lock = lock;
    application();
  }

  static StopAtExit register(PostgresServer server, DataLock lock) {
    StopAtExit stop = new StopAtExit(server, lock);
    Runtime.getRuntime().addShutdownHook(stop);
    return stop;
  }

  /** Stops the server and gives its data back, without waiting for the JVM to end. */
  void now() throws IOException {
    Runtime.getRuntime().removeShutdownHook(this);
    stopServer();
  }

  @Override
  public void run() {
    application().ifPresent(Application::awaitShutdown);
    try {
      stopServer();
    } catch (IOException | RuntimeException e) {
      System.err.println("The embedded PostgreSQL was not stopped: " + e.getMessage());
    }
  }

  private void stopServer() throws IOException {
    server.stop();
    lock.release();
  }

  private static Optional<Application> application() {
    return Optional.ofNullable(Application.currentApplication());
  }
}
