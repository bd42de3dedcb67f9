package dev.stepwell.search;

import dev.stepwell.platform.FewThreads;
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

  private static final int FEWEST = 2;

  /** With sixteen conditions some tenths of a second of work, with 100,000 two seconds. */
  private static final int MOST_WAITING = 256;

  private final FewThreads threads;

  SearchThreads(MeterRegistry registry) {
    int number = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    threads = new FewThreads("search", number, MOST_WAITING, registry);
  }

  @Override
  public void execute(Runnable search) {
    threads.execute(search);
  }

  @PreDestroy
  void end() {
    threads.close();
  }
}
