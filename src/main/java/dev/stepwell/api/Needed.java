package dev.stepwell.api;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * What a rendering needs first. The rendering comes to the threads when that is there, so that none
 * of them waits for it; where it does not come, or no thread can take the rendering, that fails.
 */
final class Needed<T> implements Executor {

  private final Uni<T> needed;
  private final Executor threads;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  Needed(Uni<T> needed, Executor threads) {
    this.needed = needed;
    this.threads = threads;
  }

  @Override
  public void execute(Runnable rendering) {
    needed
        .flatMap(it -> Uni.createFrom().item(it).runSubscriptionOn(threads))
        .subscribe()
        .with(
            it -> {
              outcome.complete(it);
              rendering.run();
            },
            failure -> {
              outcome.completeExceptionally(failure);
              rendering.run();
            });
  }

  /** For the rendering: what it needs, or why that is not there. */
  T get() {
    return outcome.join();
  }
}
