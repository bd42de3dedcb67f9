package dev.stepwell.platform;

import dev.stepwell.connections.PeersOfServers;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The entry point: chooses the database, then runs the application. */
@QuarkusMain
public class Main {

  private static final int WRONG_USE = 2;

  /**
   * Runs Stepwell until it is told to stop. With a setting that is wrong, without a usable
   * database, or a port for somebody who has none, it says why in one line on standard error, and
   * exits with 1; with 2 where it is called in a way that there is not.
   *
   * @param args none, to serve; or a {@link Subcommand} with its arguments
   */
  public static void main(String... args) {
    Locale.setDefault(Locale.ROOT); // Numbers in answers are written in one way everywhere.
    refuseWrongUse(List.of(args));
    if (args.length > 0) { // A subcommand serves nobody.
      System.setProperty(HttpPort.ENABLED, "false");
    }
    try {
      SmallRyeConfig config = configuration();
      Settings settings = CheckedSettings.of(config);
      TokenSource.requireOnlyHere(config);
      DatabaseChoice.make(settings);
      EventLoops.onePerProcessor(config);
      PeersOfServers.watch(settings.mostConnections());
    } catch (SettingsException
        | NotOnlyHereException
        | DatabaseStartException
        | PortTakenException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    // The framework would answer what is no URI with an empty 400, before any route. We check URIs
    // ourselves, more strictly, and answer with a problem (dev.stepwell.problem.RequestLine).
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(Running.class, Main::end, args);
  }

  /** The last line is for the person at the terminal; the log has all of it. */
  private static void end(int code, @Nullable Throwable failure) {
    DatabaseFailure.line(failure).ifPresent(System.err::println);
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
  }

  private static SmallRyeConfig configuration() {
    try {
      return ConfigUtils.configBuilder().build();
    } catch (RuntimeException e) { // Whatever a source throws, it cannot be read.
      throw SettingsException.unreadable(e);
    }
  }

  /** Before anything is started, which takes seconds. */
  private static void refuseWrongUse(List<String> args) {
    if (Usage.isAskedFor(args)) {
      System.out.println(Usage.all());
      System.exit(0);
    }
    Usage.fault(args)
        .ifPresent(
            it -> {
              System.err.println(it);
              System.exit(WRONG_USE);
            });
  }
}
