package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Page;
import dev.stepwell.explorer.Scenes;
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
  private final Scenes scenes;
  private final String audience;

  Entrance(
      SideDoor door,
      Scenes scenes,
      @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
    this.door = door;
    this.scenes = scenes;
    this.audience = audience;
  }

  /** The page that asks for a token, and leads to this page. */
  Page empty(String page) {
    return Page.ok(signIn(page, Optional.empty(), Written.NOTHING));
  }

  /** The page for whoever sent a form. */
  Page enter(RoutingContext context, FormBody form, Errand errand, Function<Visitor, Page> view) {
    Optional<String> token = form.field(Fields.TOKEN);
    Caller caller;
    try {
      caller =
          door.enter(context, token, errand.method(), errand.operation()).await().indefinitely();
    } catch (Problem refusal) {
      boolean isEmpty = token.isEmpty() && door.isOpen();
      String text = isEmpty ? Words.say("editors.no-token") : refusal.detail();
      return new Page(
          refusal.status(),
          signIn(errand.page(), Optional.of(text), Written.in(form)),
          refusal.headers());
    }
    Visitor visitor = Visitor.of(caller, token.orElseThrow());
    try {
      return view.apply(visitor);
    } catch (Problem problem) {
      return refused(visitor, errand, problem, form);
    } catch (RuntimeException failure) {
      return DatabaseAway.problem(failure)
          .map(away -> refused(visitor, errand, away, form))
          .orElseThrow(() -> failure);
    }
  }

  private Page refused(Visitor visitor, Errand errand, Problem problem, FormBody form) {
    return new Page(
        problem.status(),
        RefusedPage.of(scenes.now().frame(), visitor, problem, errand.page(), Written.in(form)),
        problem.headers());
  }

  private SignInPage signIn(String page, Optional<String> refused, Written written) {
    return new SignInPage(
        scenes.now().frame(), page, refused, written, door.isOpen(), door.isForTrying(), audience);
  }
}
