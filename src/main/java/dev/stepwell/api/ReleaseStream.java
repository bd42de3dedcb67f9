package dev.stepwell.api;

import dev.stepwell.platform.Settings;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Editions;
import dev.stepwell.release.Release;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Tells clients what happens to the releases of this replica. What a client was told is all that is
 * kept of it, and a signal says no more than that there may be news: a signal that is lost or late
 * loses none.
 */
@ApplicationScoped
class ReleaseStream {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  /** There may be news, or nothing was said for some time. */
  private static final Object SIGNAL = new Object();

  private final Editions editions;
  private final Settings.ReleaseStream settings;
  private final Semaphore places;
  private final BroadcastProcessor<Object> signals = BroadcastProcessor.create();
  private final Counter refused;
  private Cancellable feed = () -> {};

  ReleaseStream(Editions editions, Settings.ReleaseStream settings, MeterRegistry registry) {
    this.editions = editions;
    this.settings = settings;
    this.places = new Semaphore(settings.mostClients());
    this.refused =
        Counter.builder("stepwell.release.stream.refused")
            .description("Clients that found no place at the stream of releases")
            .register(registry);
  }

  void begin(@Observes StartupEvent start, MeterRegistry registry) {
    Gauge.builder("stepwell.release.stream.clients", this, ReleaseStream::clients)
        .description("Clients that listen to the stream of releases")
        .register(registry);
    Gauge.builder("stepwell.release.stream.places", settings, Settings.ReleaseStream::mostClients)
        .description("How many clients may listen at once")
        .register(registry);
    feed =
        Multi.createBy()
            .merging()
            .streams(
                editions.published().map(release -> SIGNAL),
                Multi.createFrom().ticks().every(settings.heartbeat()).map(tick -> SIGNAL))
            .onOverflow()
            .dropPreviousItems()
            .emitOn(Infrastructure.getDefaultExecutor())
            .subscribe()
            .with(signals::onNext);
  }

  /** A shutdown waits for what is under way, and a stream would never end by itself. */
  void leave(@Observes ShutdownDelayInitiatedEvent shutdown) {
    end();
  }

  @PreDestroy
  void end() {
    feed.cancel();
    signals.onComplete();
  }

  int clients() {
    return settings.mostClients() - places.availablePermits();
  }

  /**
   * The news for one client: those that it missed at once, then what comes, and at every heartbeat
   * at least an empty list.
   *
   * @param seen number of the newest release that it knows, if it says so
   * @throws Problem if there are as many clients as there may be
   */
  Multi<List<ReleaseNews>> news(Optional<Integer> seen) {
    if (places.availablePermits() == 0) {
      refused.increment();
      throw Problem.unavailable(
              "%d clients listen here already. Try again later, or ask /api/v1/releases now and then."
                  .formatted(settings.mostClients()),
              RETRY_AFTER)
          .untold(); // It is counted.
    }
    return Multi.createFrom().deferred(() -> places.tryAcquire() ? listening(seen) : full());
  }

  /** Who has a place: only now, as a client that has gone before its head was sent never leaves. */
  private Multi<List<ReleaseNews>> listening(Optional<Integer> seen) {
    Told told = new Told();
    return Multi.createBy()
        .merging()
        .streams(signals.onOverflow().dropPreviousItems(), Multi.createFrom().item(SIGNAL))
        .map(signal -> told.news(seen, editions.releases()))
        .onTermination()
        .invoke(places::release);
  }

  /** Nothing, where the last place went while the head was sent: who comes back is told so. */
  private Multi<List<ReleaseNews>> full() {
    refused.increment();
    return Multi.createFrom().empty();
  }

  /** The releases as a client was told of them last. */
  private static final class Told {
    private List<Release> releases = List.of();

    @SuppressWarnings("ReferenceEquality") // while there is no news, it is the same list
    List<ReleaseNews> news(Optional<Integer> seen, List<Release> now) {
      if (releases == now) {
        return List.of();
      }
      List<ReleaseNews> news =
          releases.isEmpty() ? ReleaseNews.first(seen, now) : ReleaseNews.between(releases, now);
      releases = now;
      return news;
    }
  }
}
