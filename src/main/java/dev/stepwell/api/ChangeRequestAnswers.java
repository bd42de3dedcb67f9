package dev.stepwell.api;

import dev.stepwell.api.representation.ChangeRequestView;
import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.IdempotentAnswers;
import dev.stepwell.authoring.Version;
import dev.stepwell.identity.Callers;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** How change requests are answered. */
@Singleton
class ChangeRequestAnswers {

  private final ChangeRequests requests;
  private final IdempotentAnswers idempotent;

  ChangeRequestAnswers(ChangeRequests requests, IdempotentAnswers idempotent) {
    this.requests = requests;
    this.idempotent = idempotent;
  }

  PrivateAnswer ok(ChangeRequest request) {
    return PrivateAnswer.ok(view(request)).with("ETag", Version.tagOf(request));
  }

  PrivateAnswer created(ChangeRequest request) {
    ChangeRequestView view = view(request);
    return PrivateAnswer.created(view.links().self(), view).with("ETag", Version.tagOf(request));
  }

  private ChangeRequestView view(ChangeRequest request) {
    return ChangeRequestView.of(
        request, requests.problems(request), requests.history(request.id()));
  }

  /**
   * The answer of some work, which is done once for each Idempotency-Key of a caller.
   *
   * @param body what the key stands for, besides the address
   */
  Response once(RoutingContext context, String body, Supplier<PrivateAnswer> work) {
    return Optional.ofNullable(context.request().getHeader(IdempotentAnswers.HEADER))
        .map(
            key ->
                PrivateAnswer.response(
                    idempotent.once(
                        Callers.of(context),
                        key,
                        context.request().method() + " " + context.request().path() + "\n" + body,
                        () -> work.get().kept())))
        .orElseGet(() -> work.get().response());
  }
}
