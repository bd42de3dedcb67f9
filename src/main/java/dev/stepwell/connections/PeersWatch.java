package dev.stepwell.connections;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Looks at those of this process each second, and tells the operator of them. */
@Singleton
class PeersWatch {

  private static final Logger LOG = Logger.getLogger(PeersWatch.class);
  private static final long LOOK_MILLIS = 1_000;
  private static final long TELL_MILLIS = 60_000;

  private final Peers peers = ofTheProcess();
  private long told;

  @Produces
  @Singleton
  static Peers ofTheProcess() {
    return Peers.OF_THE_PROCESS;
  }

  void install(@Observes Router router, Vertx vertx, MeterRegistry registry) {
    peers.shortage().ifPresent(LOG::warn);
    vertx.setPeriodic(LOOK_MILLIS, tick -> peers.look());
    vertx.setPeriodic(LOOK_MILLIS, TELL_MILLIS, tick -> tell());
    Gauge.builder("stepwell.connections", peers, Peers::count)
        .description("Connections of clients")
        .register(registry);
    Gauge.builder("stepwell.connections.places", peers, Peers::most)
        .description("How many connections are answered; it follows from heap and descriptors")
        .register(registry);
    Gauge.builder("stepwell.connections.held", peers, Peers::held)
        .description("What is held of requests that arrive, and of answers that nobody takes")
        .baseUnit("bytes")
        .register(registry);
    FunctionCounter.builder("stepwell.connections.refused", peers, Peers::refused)
        .description("Requests that were refused with 503, since all places were taken")
        .register(registry);
    for (Peers.Reason reason : Peers.Reason.values()) {
      FunctionCounter.builder("stepwell.connections.left", peers, it -> it.left(reason))
          .description("Connections that the service has closed")
          .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .register(registry);
    }
  }

  /** One line a minute, however many there are. */
  private void tell() {
    long now = peers.refused();
    if (now > told) {
      LOG.warnf("%d requests were refused: all %d places are taken", now - told, peers.most());
    }
    told = now;
  }
}
