package dev.stepwell.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The door for pages that do for people what operations of {@code /api/v1} do for programs. A
 * browser without a script can send a token only in a form, so whoever has read the form hands it
 * over here. What is needed is what the operation says, and what is told of it is what {@link Door}
 * would tell.
 */
@Singleton
public class SideDoor {

  private final Operations operations;
  private final Credentials credentials;
  private final TokenIssuer issuer;
  private final Witnesses witnesses;

  SideDoor(
      Operations operations, Credentials credentials, TokenIssuer issuer, Witnesses witnesses) {
    this.operations = operations;
    this.credentials = credentials;
    this.issuer = issuer;
    this.witnesses = witnesses;
  }

  /**
   * Lets in who may use an operation; fails with the problem that the operation would answer.
   *
   * @param context the request for the page
   * @param token what stands in the form
   * @param method of the operation that the page stands for
   * @param path of the operation that the page stands for
   */
  public Uni<Caller> enter(
      RoutingContext context, Optional<String> token, String method, String path) {
    var asked = operations.named(method, path);
    witnesses.tellOfAnswer(context, asked, method, path);
    return credentials
        .callerOf(context, token)
        .onItem()
        .transform(
            caller -> {
              Callers.remember(context, caller);
              if (!asked.need().isMetBy(caller)) {
                throw Refusals.missingRole(asked.need().roles(), caller);
              }
              return caller;
            });
  }

  /** Whether somebody has a role that an operation needs. */
  public boolean isFor(Caller caller, String method, String path) {
    return operations.named(method, path).need().isMetBy(caller);
  }

  /** Whether there is anybody whose tokens are accepted. */
  public boolean isOpen() {
    return issuer.isKnown();
  }

  /** Whether the tokens are our own, to try things out with. */
  public boolean isForTrying() {
    return issuer.isOurselves();
  }
}
