package dev.stepwell.connections;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Who hangs up in the middle of a request is no news: whoever likes could fill the log with it,
 * through Netty or through a request that so has failed. All else that they tell is, as that no
 * connection can be taken for lack of descriptors.
 */
@LoggingFilter(name = "hang-ups")
public final class HangUps implements Filter {

  /** Netty itself, and what tells of requests that have failed. */
  private static final Set<String> TELLERS = Set.of("io.netty.channel.", "dev.stepwell.problem.");

  private static final Set<String> GONE =
      Set.of("Connection reset", "Connection reset by peer", "Broken pipe");

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = record.getLoggerName();
    return logger == null
        || TELLERS.stream().noneMatch(logger::startsWith)
        || !(record.getThrown() instanceof IOException failure)
        || !GONE.contains(String.valueOf(failure.getMessage()));
  }
}
