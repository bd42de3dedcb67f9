package dev.stepwell.api;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/** Executors that have no thread. */
final class NoThread {

  private NoThread() {}

  /** One that takes nothing more on, and one for whose threads there is no memory. */
  static Stream<Executor> executors() {
    return Stream.of(
        task -> {
          throw new RejectedExecutionException("no thread");
        },
        task -> {
          throw new OutOfMemoryError("no thread");
        });
  }
}
