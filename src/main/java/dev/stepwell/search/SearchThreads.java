package dev.stepwell.search;

import dev.stepwell.platform.FewThreads;
import dev.stepwell.platform.TooBusyException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/**
 * The threads that search. A search takes a hundred times what another read does: on an event loop
 * all other reads would stand behind it, and so would everybody behind the searches of those who
 * have gone.
 */
@Singleton
public class SearchThreads implements Executor {

  /** With sixteen conditions a tenth of a second of work, with 100,000 one second. */
  private static final int MOST_WAITING = 128;

  private final FewThreads threads;

  SearchThreads(MeterRegistry registry) {
    // No more, so that those who read have at least as much of each processor.
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

  @PreDestroy
  void end() {
    threads.close();
  }
}
