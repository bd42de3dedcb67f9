package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class HangUpsTest {

  private static final String PIPELINE = "io.netty.channel.DefaultChannelPipeline";

  @Test
  void who_hangs_up_is_no_news_and_a_lack_of_descriptors_is() {
    assertThat(isTold(PIPELINE, new SocketException("Connection reset"))).isFalse();
    assertThat(isTold(PIPELINE, new IOException("Connection reset by peer"))).isFalse();
    assertThat(isTold(PIPELINE, new IOException("Broken pipe"))).isFalse();
    assertThat(isTold(PIPELINE, new IOException("Too many open files"))).isTrue();
    assertThat(isTold(PIPELINE, new IllegalStateException("Connection reset"))).isTrue();
    assertThat(isTold("dev.stepwell.problem.Failures", new IOException("Broken pipe"))).isFalse();
    String stream = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";
    assertThat(isTold(stream, new IOException("Broken pipe"))).isFalse();
    assertThat(isTold(stream, new ClosedChannelException())).isFalse();
    assertThat(isTold(stream, new ClosedByInterruptException())).isTrue();
    assertThat(isTold(stream, new IOException("No space left on device"))).isTrue();
    assertThat(isTold("dev.stepwell.Other", new IOException("Broken pipe"))).isTrue();
  }

  @Test
  void what_has_no_failure_and_no_logger_is_told() {
    assertThat(new HangUps().isLoggable(new LogRecord(Level.WARNING, "what"))).isTrue();
  }

  private static boolean isTold(String logger, Exception failure) {
    LogRecord record = new LogRecord(Level.WARNING, "what");
    record.setLoggerName(logger);
    record.setThrown(failure);
    return new HangUps().isLoggable(record);
  }
}
