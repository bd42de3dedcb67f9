package dev.stepwell.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what a logger says. */
public final class Ear implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Handler handler =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
          lines.add(formatter.formatMessage(line));
          if (line.getThrown() != null && line.getLevel().intValue() >= Level.SEVERE.intValue()) {
            failures.add(line.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Ear(Logger logger) {
    this.logger = logger;
    handler.setLevel(Level.ALL);
    logger.addHandler(handler);
  }

  /** Of the logger of this name; the empty name is all of them. */
  public static Ear at(String logger) {
    return new Ear(Logger.getLogger(logger));
  }

  /** What was said so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** What was told as an error, with what caused it. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }
}
