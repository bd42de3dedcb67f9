package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Reviewed;
import dev.stepwell.pathway.Pathway;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What an operator and an editor want to see of the live catalog. */
@ApplicationScoped
class CatalogMetrics {

  private final Editions editions;
  private final Following following;
  private final Clock clock;

  CatalogMetrics(Editions editions, Following following, Clock clock) {
    this.editions = editions;
    this.following = following;
    this.clock = clock;
  }

  void register(@Observes StartupEvent start, MeterRegistry registry) {
    Gauge.builder("stepwell.catalog.release", this, CatalogMetrics::release)
        .description("Number of the release that this replica serves")
        .register(registry);
    Gauge.builder("stepwell.catalog.release.age", this, CatalogMetrics::age)
        .description("Time since that release was published")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("stepwell.catalog.follow.lag", this, CatalogMetrics::behind)
        .description("Releases that the database has and this replica does not serve yet")
        .baseUnit("releases")
        .register(registry);
    Gauge.builder("stepwell.catalog.follow.newest", following, Following::newestSeen)
        .description("Number of the newest release that this replica has seen in the database")
        .register(registry);
    Gauge.builder("stepwell.catalog.follow.behind", this, CatalogMetrics::behindSeconds)
        .description("For how long the database has had a release that is not served here")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("stepwell.catalog.follow.silence", this, CatalogMetrics::silence)
        .description("Time since this replica last looked at the database for releases")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("stepwell.catalog.reviews.overdue", this, CatalogMetrics::overdue)
        .description("Entries of that release whose next clinical review is overdue")
        .register(registry);
    for (EntryType type : EntryType.values()) {
      Gauge.builder("stepwell.catalog.entries", this, it -> it.size(type))
          .description("Entries of that release, by their type")
          .tag("type", type.term())
          .register(registry);
    }
    FunctionCounter.builder("stepwell.catalog.loads", editions, Editions::pastLoaded)
        .description("Past releases that were loaded because they were asked for")
        .tag("outcome", "success")
        .register(registry);
    FunctionCounter.builder("stepwell.catalog.loads", editions, Editions::pastFailed)
        .description("Past releases that were loaded because they were asked for")
        .tag("outcome", "failure")
        .register(registry);
  }

  private double size(EntryType type) {
    return editions.isOpen() ? editions.current().catalog().entries(type).size() : 0;
  }

  private double behindSeconds() {
    return editions.isOpen() ? following.behindFor().toMillis() / 1000.0 : 0;
  }

  private double release() {
    return editions.isOpen() ? editions.current().release().number() : 0;
  }

  private double age() {
    return editions.isOpen()
        ? Duration.between(editions.current().release().publishedAt(), clock.instant()).toSeconds()
        : 0;
  }

  private double behind() {
    return editions.isOpen() ? following.behind() : 0;
  }

  private double silence() {
    return following.silence().toMillis() / 1000.0;
  }

  private double overdue() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return editions.isOpen()
        ? dueDays(editions.current().catalog()).filter(today::isAfter).count()
        : 0;
  }

  private static Stream<LocalDate> dueDays(Catalog catalog) {
    return Stream.of(EntryType.values())
        .flatMap(type -> catalog.entries(type).values().stream())
        .flatMap(
            entry ->
                entry instanceof Reviewed reviewed
                    ? Stream.of(reviewed.nextReviewOn())
                    : entry instanceof Pathway pathway
                        ? Stream.of(pathway.nextReviewOn())
                        : Stream.empty());
  }
}
