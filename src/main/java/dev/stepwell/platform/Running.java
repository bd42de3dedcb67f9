package dev.stepwell.platform;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * The application once everything is started: says what to open, and waits for its end; or carries
 * out the subcommand that it was started with.
 */
public class Running implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger(Running.class);

  private final List<Subcommand> subcommands;

  Running(@All List<Subcommand> subcommands) {
    this.subcommands = subcommands;
  }

  @Override
  public int run(String... args) {
    return args.length == 0 ? serve() : carryOut(List.of(args));
  }

  private static int serve() {
    Config config = ConfigProvider.getConfig();
    TokenSource.announce(config);
    if (DatabaseChoice.isEmbedded()) { // Somebody tries it out; nobody does so in production.
      LOG.infof("Open %s/", HttpPort.of(config).address());
    }
    Quarkus.waitForExit();
    return 0;
  }

  private int carryOut(List<String> args) {
    // Main has seen to it that there is one.
    var usage = Usage.of(args.get(0));
    var wanted = subcommands.stream().filter(it -> usage.filter(it.usage()::equals).isPresent());
    try {
      wanted.findFirst().orElseThrow().run(args.subList(1, args.size()));
      return 0;
    } catch (SubcommandException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
