package dev.stepwell.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class Main {

  Main() {}

  /** Starts it and waits for its end. */
  public static void main(String... args) {
    // The framework would answer what is no URI with an empty 400, before any route. We check URIs
    // ourselves, more strictly, and answer with a problem (dev.stepwell.problem.RequestLine).
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(args);
  }
}
