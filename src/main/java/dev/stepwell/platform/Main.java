package dev.stepwell.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/** The entry point: chooses the database, then runs the application. */
@QuarkusMain
public class Main {

  /**
   * Runs Stepwell until it is told to stop. Without a usable database, or a port for somebody who
   * has none, it says why in one line on standard error, and exits with 1.
   *
   * @param args none, to serve; or a {@link Subcommand} with its arguments
   */
  public static void main(String... args) {
    if (args.length > 0) { // A subcommand serves nobody.
      System.setProperty(HttpPort.ENABLED, "false");
    }
    try {
      TokenSource.requireOnlyHere(ConfigUtils.configBuilder().build());
      DatabaseChoice.make();
    } catch (NotOnlyHereException | DatabaseStartException | PortTakenException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    // The framework would answer what is no URI with an empty 400, before any route. We check URIs
    // ourselves, more strictly, and answer with a problem (dev.stepwell.problem.RequestLine).
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(Running.class, args);
  }
}
