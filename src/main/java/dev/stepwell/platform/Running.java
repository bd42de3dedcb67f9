package dev.stepwell.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** The application once everything is started: says what to open, and waits for its end. */
public class Running implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger(Running.class);

  @Override
  public int run(String... args) {
    if (DatabaseChoice.isEmbedded()) { // Somebody tries it out; nobody does so in production.
      LOG.infof("Open %s/q/swagger-ui", HttpPort.of(ConfigProvider.getConfig()).address());
    }
    Quarkus.waitForExit();
    return 0;
  }
}
