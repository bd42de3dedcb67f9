package dev.stepwell.api;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads for renderings that take long or wait. They are few, and so is what may wait for
 * them: whatever is asked, the rest of the service has its own. What finds no place is a 503.
 */
@ApplicationScoped
class LongRenderings implements Executor {

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 64;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          task -> {
            Thread thread = new Thread(task, "long-renderings");
            thread.setDaemon(true);
            return thread;
          });

  LongRenderings() {
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Takes a task on.
   *
   * @throws java.util.concurrent.RejectedExecutionException if too many are waiting
   */
  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @PreDestroy
  void end() {
    threads.shutdownNow();
  }
}
