package dev.stepwell.platform;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in every answer when it was made (RFC 9110, 6.6.1). The text is made twice a second. */
@Singleton
class DateHeader {

  private static final int BEFORE_ALL = -10_000;
  private static final long PERIOD_MILLIS = 500;
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Clock clock;
  private volatile CharSequence now;

  DateHeader(Clock clock) {
    this.clock = clock;
    this.now = text();
  }

  void install(@Observes Router router, Vertx vertx) {
    vertx.setPeriodic(PERIOD_MILLIS, tick -> now = text());
    router
        .route()
        .order(BEFORE_ALL)
        .handler(
            context -> {
              context.response().putHeader(HttpHeaders.DATE, now);
              context.next();
            });
  }

  private CharSequence text() {
    return HttpHeaders.createOptimized(FORM.format(clock.instant()));
  }
}
