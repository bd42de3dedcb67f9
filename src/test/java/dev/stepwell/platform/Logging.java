package dev.stepwell.platform;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Logs a line on either kind of thread; only there for the tests. */
@Path("/api/logging")
class Logging {

  static final Logger LOG = Logger.getLogger(Logging.class);

  /** One that fails where answers that are there are given. */
  void install(@Observes Router router) {
    router
        .route("/api/logging/failing")
        .order(-6_950)
        .handler(
            it -> {
              throw new IllegalStateException("as if by mistake");
            });
  }

  @GET
  @Path("worker")
  @Operation(hidden = true)
  public String onWorker() {
    LOG.info("on a worker");
    return Trace.id() + " " + Thread.currentThread().getName();
  }

  @GET
  @Path("event-loop")
  @NonBlocking
  @Operation(hidden = true)
  public String onEventLoop() {
    LOG.info("on the event loop");
    return Trace.id() + " " + Thread.currentThread().getName();
  }
}
