package dev.stepwell.identity;

import dev.stepwell.platform.Trace;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** All who want to know what was tried where a role is needed. */
@Singleton
class Witnesses {

  private final List<Witness> all;

  Witnesses(@All List<Witness> all) {
    this.all = all;
  }

  /**
   * Tells them of the answer to a request, once it has been sent.
   *
   * @param method of the operation that is asked for
   * @param path of the operation that is asked for
   */
  void tellOfAnswer(RoutingContext context, Operations.Asked asked, String method, String path) {
    var address = Origin.of(context.request());
    var traceId = Trace.id();
    context.addEndHandler(
        ended -> {
          var attempt =
              new Attempt(Callers.find(context), address, method, asked.operation(), path, traceId);
          var status = context.response().getStatusCode();
          all.forEach(it -> it.answered(attempt, status));
        });
  }
}
