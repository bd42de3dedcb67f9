package dev.stepwell.connections;

import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where servers of this process wait for connections. A stop closes them first: the framework would
 * go on taking connections as long as requests are under way, and drop at its end who came last.
 */
@Singleton
class Listeners {

  private static final Set<ServerChannel> ALL = ConcurrentHashMap.newKeySet();

  private final Vertx vertx;
  private final Optional<Duration> delay;

  /**
   * Closes them at a stop.
   *
   * @param delay so long all goes on as before, if an operator wants that
   */
  Listeners(
      Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
    this.vertx = vertx;
    this.delay = delay;
  }

  static void add(ServerChannel listener) {
    ALL.add(listener);
    listener.closeFuture().addListener(closed -> ALL.remove(listener));
  }

  /** From now on, or after the delay, nobody connects; who is connected stays. */
  void close(@Observes ShutdownDelayInitiatedEvent stop) {
    long millis = delay.map(Duration::toMillis).orElse(0L);
    if (millis > 0) {
      vertx.setTimer(millis, any -> closeAll());
    } else {
      closeAll();
    }
  }

  /** Nobody waits for it. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private static void closeAll() {
    ALL.forEach(Channel::close);
  }
}
