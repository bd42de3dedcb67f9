package dev.stepwell.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in every way; only there for the tests. */
@Path("/api/throwing")
@Produces(MediaType.APPLICATION_JSON)
class Throwing {

  private static final List<String> MEMBERS = List.of("name", "kind", "parts");

  private static final Map<String, Callable<Exception>> WAYS =
      Map.ofEntries(
          Map.entry("not-found", () -> Problem.notFound("There is no condition \"siatica\".")),
          Map.entry("retired", () -> Problem.retired("Retired in release 3.")),
          Map.entry("parameters", Throwing::parameters),
          Map.entry("faults", Throwing::faults),
          Map.entry("away", () -> Problem.unavailable("It is away.", Duration.ofSeconds(5))),
          Map.entry("limit", () -> Problem.tooManyRequests("Too fast.", Duration.ofMillis(10))),
          Map.entry("runtime", () -> new IllegalStateException("secret")),
          Map.entry("checked", () -> new IOException("secret")),
          Map.entry("reading", () -> new ObjectMapper().readValue("[3]", Exception.class)),
          Map.entry(
              "writing", () -> new Exception(new ObjectMapper().writeValueAsString(new Object()))),
          Map.entry("bad-request", () -> new BadRequestException("secret")),
          Map.entry("teapot", () -> new WebApplicationException("secret", 418)),
          Map.entry("gateway", () -> new WebApplicationException("secret", 502)),
          Map.entry("redirect", Throwing::redirect),
          Map.entry("forbidden", () -> new ForbiddenException("secret")),
          Map.entry("unauthorized", () -> new UnauthorizedException("secret")));

  @GET
  @Path("{way}")
  @Operation(hidden = true)
  public String fail(@PathParam("way") String way) throws Exception {
    if (way.equals("error")) {
      throw new StackOverflowError("secret");
    }
    throw Objects.requireNonNull(WAYS.get(way)).call();
  }

  /** Answers with the names that it found, and with whether it stayed on the event loop. */
  @POST
  @Path("body")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<String> read(JsonBody body) {
    var names = body.read(Throwing::names);
    return Uni.createFrom()
        .item("{\"names\":%s,\"loop\":%s}".formatted(names, Context.isOnEventLoopThread()));
  }

  @DELETE
  @Path("numbered/{id: [0-9]{1,3}}")
  @Operation(hidden = true)
  public void delete(@PathParam("id") String id) {}

  private static Supplier<List<String>> names(JsonValue root) {
    var body = root.object(MEMBERS);
    var name = body.required("name").flatMap(JsonValue::text);
    body.optional("kind").ifPresent(it -> it.oneOf("kind", Map.of("small", 1, "large", 2)));
    var parts = body.optional("parts").map(JsonValue::items).orElse(List.of());
    var names = parts.stream().map(Throwing::names).toList();
    return () -> {
      var all = new ArrayList<>(List.of('"' + name.orElseThrow() + '"'));
      names.forEach(it -> all.addAll(it.get()));
      return all;
    };
  }

  private static Problem parameters() {
    return Problem.invalidParameters(
        List.of(
            Fault.inParameter("limit", "out-of-range", "limit is 1 to 200."),
            Fault.inHeader("If-None-Match", "malformed", "An entity tag is quoted.")));
  }

  private static Problem faults() {
    return Problem.invalidBody(
        IntStream.range(0, 60).mapToObj(i -> Fault.at("/trials/" + i, "bad", "Bad.")).toList());
  }

  private static WebApplicationException redirect() {
    return new WebApplicationException(Response.seeOther(URI.create("/api/else")).build());
  }
}
