package dev.stepwell.audit;

import dev.stepwell.identity.Callers;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Role;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Does, or does not, what its path says; only there for the tests. */
@Path("/api/v1/audited")
@Needs(Role.EDITOR)
class Audited {

  private final Audit audit;

  Audited(Audit audit) {
    this.audit = audit;
  }

  @POST
  @Path("{way}")
  @Operation(hidden = true, operationId = "doThis")
  public String change(@PathParam("way") String way, @Context RoutingContext context) {
    if (way.equals("nothing")) {
      return "nothing";
    }
    if (way.equals("unbound")) {
      audit.done(Callers.of(context), "doThis", "/api/v1/audited/" + way, "");
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              audit.done(Callers.of(context), "doThis", "/api/v1/audited/" + way, "part \"one\"");
              if (!way.equals("done")) {
                throw problem(way);
              }
            });
    return "done";
  }

  @GET
  @Path("{way}")
  @Operation(hidden = true, operationId = "readThis")
  public String read(@PathParam("way") String way) {
    throw problem(way);
  }

  private static Problem problem(String status) {
    return Problem.of(ProblemType.ofStatus(Integer.parseInt(status)), "As you asked.");
  }
}
