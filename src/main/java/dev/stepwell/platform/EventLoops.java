package dev.stepwell.platform;

import org.eclipse.microprofile.config.Config;

/**
 * How many threads answer requests: one a processor. Nothing on them waits; the longest they work
 * on is a new search or a page, of about a millisecond. Where there are more, as the framework
 * would have it, those of a processor take turns of some milliseconds, for which all requests wait.
 */
final class EventLoops {

  private static final String SIZE = "quarkus.vertx.event-loops-pool-size";

  private EventLoops() {}

  /** Hands it to Quarkus, unless it is configured. */
  static void onePerProcessor(Config config) {
    if (config.getOptionalValue(SIZE, String.class).isEmpty()) {
      System.setProperty(SIZE, Integer.toString(Runtime.getRuntime().availableProcessors()));
    }
  }
}
