package dev.stepwell.connections;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who hangs up in the middle of a request is no news: whoever likes could fill the log with it,
 * through Netty or through a request that so has failed. All else that they tell is, as that no
 * connection can be taken for lack of descriptors.
 */
@LoggingFilter(name = "hang-ups")
public final class HangUps implements Filter {

  /** Netty itself, and what tells of requests and streams that have failed. */
  private static final Set<String> TELLERS =
      Set.of(
          "io.netty.channel.",
          "dev.stepwell.problem.",
          "org.jboss.resteasy.reactive.server.handlers.");

  private static final Set<String> GONE =
      Set.of("Connection reset", "Connection reset by peer", "Broken pipe");

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = record.getLoggerName();
    return logger == null
        || TELLERS.stream().noneMatch(logger::startsWith)
        || !isGone(record.getThrown());
  }

  private static boolean isGone(@Nullable Throwable failure) {
    return (failure instanceof ClosedChannelException
            && !(failure instanceof AsynchronousCloseException))
        || (failure instanceof IOException && GONE.contains(String.valueOf(failure.getMessage())));
  }
}
