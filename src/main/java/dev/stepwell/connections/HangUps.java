package dev.stepwell.connections;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Who hangs up in the middle of a request is no news: whoever likes could fill the log with it. All
 * else that Netty warns of is, as that no connection can be taken for lack of descriptors.
 */
@LoggingFilter(name = "hang-ups")
public final class HangUps implements Filter {

  private static final String NETTY = "io.netty.channel.";
  private static final Set<String> GONE =
      Set.of("Connection reset", "Connection reset by peer", "Broken pipe");

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = record.getLoggerName();
    return logger == null
        || !logger.startsWith(NETTY)
        || !(record.getThrown() instanceof IOException failure)
        || !GONE.contains(String.valueOf(failure.getMessage()));
  }
}
