package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Page;
import dev.stepwell.explorer.Scene;
import dev.stepwell.explorer.Words;
import dev.stepwell.identity.Caller;
import dev.stepwell.identity.SideDoor;
import dev.stepwell.problem.DatabaseAway;
import dev.stepwell.problem.FormBody;
import dev.stepwell.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets editors in to their pages, or asks for a token; and tells them what was refused. */
@Singleton
class Entrance {

  private final SideDoor door;
  private final String audience;

  Entrance(SideDoor door, @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
    this.door = door;
    this.audience = audience;
  }

  /** The page that asks for a token. */
  Page empty(Scene scene, String action) {
    return Page.ok(signIn(scene, action, Optional.empty()));
  }

  /**
   * The page for whoever sent a form.
   *
   * @param action the path of the page
   * @param method of the operation that is asked for
   * @param path of the operation that is asked for
   */
  Page enter(
      Scene scene,
      RoutingContext context,
      FormBody form,
      String action,
      String method,
      String path,
      Function<Visitor, Page> view) {
    Optional<String> token = form.field(Fields.TOKEN);
    Caller caller;
    try {
      caller = door.enter(context, token, method, path).await().indefinitely();
    } catch (Problem refusal) {
      boolean isEmpty = token.isEmpty() && door.isOpen();
      String text = isEmpty ? Words.say("editors.no-token") : refusal.detail();
      return new Page(
          refusal.status(), signIn(scene, action, Optional.of(text)), refusal.headers());
    }
    return told(scene, Visitor.of(caller, token.orElseThrow()), action, view);
  }

  private static Page told(
      Scene scene, Visitor visitor, String action, Function<Visitor, Page> view) {
    try {
      return view.apply(visitor);
    } catch (Problem problem) {
      return refused(scene, visitor, action, problem);
    } catch (RuntimeException failure) {
      return DatabaseAway.problem(failure)
          .map(away -> refused(scene, visitor, action, away))
          .orElseThrow(() -> failure);
    }
  }

  private static Page refused(Scene scene, Visitor visitor, String action, Problem problem) {
    return new Page(
        problem.status(),
        RefusedPage.of(scene.frame(), visitor, problem, action),
        problem.headers());
  }

  private SignInPage signIn(Scene scene, String action, Optional<String> refused) {
    return new SignInPage(
        scene.frame(), action, refused, door.isOpen(), door.isForTrying(), audience);
  }
}
