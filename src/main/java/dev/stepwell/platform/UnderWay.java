package dev.stepwell.platform;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * What is being made by other threads, each once: whoever asks for the same meanwhile waits for the
 * same one, and shares its failure. Nothing is kept of what is done.
 *
 * @param <K> what tells one from another
 * @param <V> what is made
 */
public final class UnderWay<K, V> {

  private final Map<K, CompletableFuture<V>> futures = new ConcurrentHashMap<>();

  /**
   * What is made under a key; begun, unless it is under way. Who gives up takes it from nobody.
   *
   * @param maker makes it, and keeps it if it is to be kept: once it returns it is not under way
   */
  public CompletableFuture<V> join(K key, Supplier<V> maker, Executor threads) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> shared = futures.putIfAbsent(key, mine);
    if (shared != null) {
      return shared.copy();
    }
    try {
      threads.execute(() -> make(key, maker, mine));
    } catch (RejectedExecutionException | Error e) { // Without a thread nobody else would tell.
      futures.remove(key);
      mine.completeExceptionally(e);
    }
    return mine.copy();
  }

  private void make(K key, Supplier<V> maker, CompletableFuture<V> outcome) {
    try {
      outcome.complete(maker.get());
    } catch (Throwable e) { // whoever waits for it is told
      outcome.completeExceptionally(e);
    } finally {
      futures.remove(key);
    }
  }
}
