package dev.stepwell.search;

import dev.stepwell.platform.FewThreads;
import dev.stepwell.platform.TooBusyException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/**
 * The threads that search. A search takes a hundred times what another read does: on an event loop
 * all other reads would stand behind it, and behind all the searches of those who have gone.
 */
@Singleton
public class SearchThreads implements Executor {

  /** For one thread a tenth of a second of work with sixteen conditions, one with 100,000. */
  static final int MOST_WAITING = 128;

  private final FewThreads threads;

  SearchThreads(MeterRegistry registry) {
    // No more: where a processor has one for reads and one for searches, each gets its half.
    int number = Runtime.getRuntime().availableProcessors();
    threads = new FewThreads("search", number, MOST_WAITING, registry);
  }

  @Override
  public void execute(Runnable search) {
    threads.execute(search);
  }

  /**
   * Nothing, where another search may wait.
   *
   * @throws TooBusyException where none may
   */
  public void requirePlace() {
    threads.requirePlace();
  }

  /** What to throw where a search is refused before it comes to waiting for them; it is counted. */
  TooBusyException refusal() {
    return threads.refusal();
  }

  @PreDestroy
  void end() {
    threads.close();
  }
}
