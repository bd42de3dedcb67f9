package dev.stepwell.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * A few threads for one kind of work, and so many places to wait for them: whatever is asked of
 * these, the rest of the service has its own. What finds no place is refused at once, counted, and
 * told in a line a minute; to who asked it is a 503.
 */
public final class FewThreads implements Executor, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(FewThreads.class);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final String name;
  private final ThreadPoolExecutor threads;
  private final LongAdder refused = new LongAdder();
  private final AtomicLong told = new AtomicLong(System.nanoTime() - BETWEEN_LINES.toNanos());

  /**
   * Begins none of them before there is work; those without work for a minute end.
   *
   * @param name of the threads, and of what they do in metrics and the log
   * @param number how many there are at most
   * @param mostWaiting how many tasks may wait for them
   */
  public FewThreads(String name, int number, int mostWaiting, MeterRegistry registry) {
    this.name = name;
    this.threads =
        new ThreadPoolExecutor(
            number,
            number,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(mostWaiting),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            },
            (task, full) -> {
              throw refusal();
            });
    threads.allowCoreThreadTimeOut(true);
    FunctionCounter.builder("stepwell.threads.refused", refused, LongAdder::sum)
        .description("Work that was refused with 503, since too much of its kind waited")
        .tag("threads", name)
        .register(registry);
  }

  /**
   * Takes a task on.
   *
   * @throws TooBusyException if too many are waiting
   */
  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  /**
   * Lets whoever asks for work go on to prepare it only where it can be taken on.
   *
   * @throws TooBusyException if too many are waiting
   */
  public void requirePlace() {
    if (threads.getQueue().remainingCapacity() == 0) {
      throw refusal();
    }
  }

  /** What to throw where work is refused that would come to wait for them; it is counted. */
  public TooBusyException refusal() {
    refused.increment();
    long now = System.nanoTime();
    long last = told.get();
    if (now - last >= BETWEEN_LINES.toNanos() && told.compareAndSet(last, now)) {
      LOG.warnf("%s: more waits than may; %d refused since the start", name, refused.sum());
    }
    return new TooBusyException(name);
  }

  /** Ends them, and what they do. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
