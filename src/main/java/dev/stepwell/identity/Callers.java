package dev.stepwell.identity;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of a request that came through the door. */
public final class Callers {

  private static final String KEY = Caller.class.getName();

  private Callers() {}

  /**
   * Who is asking.
   *
   * @throws dev.stepwell.problem.Problem a 401, if that was never asked: the operation is public
   */
  public static Caller of(RoutingContext context) {
    return find(context).orElseThrow(Refusals::noToken);
  }

  /** Who is asking; empty on a public operation, whatever was sent. */
  public static Optional<Caller> find(RoutingContext context) {
    @Nullable Caller caller = context.get(KEY);
    return Optional.ofNullable(caller);
  }

  static void remember(RoutingContext context, Caller caller) {
    context.put(KEY, caller);
  }
}
