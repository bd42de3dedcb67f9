package dev.stepwell.testing;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Waits for what comes by itself, such as what is noted after an answer was sent. That is soon on a
 * quiet machine, and on one that many share it may take long: patience costs nothing where it
 * comes.
 */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long PAUSE_MILLIS = 10;

  private Eventually() {}

  /** What is asserted of something that changes. */
  @FunctionalInterface
  public interface Assertion {

    /** Fails while it is not so. */
    void check() throws Exception;
  }

  /** Waits until it is so; if it never is, this fails as the assertion did last. */
  public static void holds(Assertion assertion) {
    get(
        () -> {
          assertion.check();
          return true;
        });
  }

  /** The same, and gives what was found. */
  public static <T> T get(Callable<T> found) {
    return get(PATIENCE, found);
  }

  static <T> T get(Duration patience, Callable<T> found) {
    long start = System.nanoTime();
    while (true) {
      try {
        return found.call();
      } catch (AssertionError notYet) {
        if (System.nanoTime() - start > patience.toNanos()) {
          throw notYet;
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
