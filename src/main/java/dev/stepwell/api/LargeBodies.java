package dev.stepwell.api;

import dev.stepwell.platform.RouteName;
import dev.stepwell.platform.WhenSent;
import dev.stepwell.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Bounds the large bodies that the framework reads. Each waits there for its turn once it has
 * arrived, also if its client has gone, while others arrive: 1,000 evaluations of 64 KiB filled a
 * heap of 128 MiB. Plain evaluations come before, to the {@link EvaluationShortcut}, and do not
 * wait. Bodies that may be larger are those of editors, who have shown who they are.
 */
@Singleton
class LargeBodies {

  /** Behind what may refuse a request and the shortcut, before the framework. */
  private static final int BEFORE_THE_FRAMEWORK = -6_850;

  /** Of these, as many may come as may be connected. */
  private static final int SMALL = 3 * 1024;

  /** None that everybody may send is larger. */
  private static final int LARGEST = 64 * 1024;

  /** So many of the heap's bytes may be read, of each of which the framework makes two. */
  private static final int PART_OF_THE_HEAP = 16;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Semaphore room =
      new Semaphore(
          (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));

  private final Counter refused;

  LargeBodies(MeterRegistry registry) {
    refused =
        Counter.builder("stepwell.bodies.refused")
            .description("Requests that were refused with 503, since too many large ones waited")
            .register(registry);
  }

  void install(@Observes Router router) {
    router.route().method(HttpMethod.POST).order(BEFORE_THE_FRAMEWORK).handler(this::check);
  }

  private void check(RoutingContext context) {
    int size = size(context.request());
    if (size <= SMALL || size > LARGEST) {
      context.next();
    } else if (room.tryAcquire(size)) {
      WhenSent.then(context, () -> room.release(size));
      context.next();
    } else {
      refused.increment();
      RouteName.set(RouteName.REFUSED);
      context.fail(
          Problem.unavailable("Too many large bodies are being read.", RETRY_AFTER).untold());
    }
  }

  /** Of a length that is not known, the most that it may be. */
  private static int size(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      return Integer.parseInt(length); // It was found to be one, and not too large.
    }
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? LARGEST : 0;
  }
}
