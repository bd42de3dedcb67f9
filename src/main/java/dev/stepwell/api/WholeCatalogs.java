package dev.stepwell.api;

import dev.stepwell.platform.FewThreads;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/**
 * The one thread that writes whole catalogs: each may take a good part of the memory until it is
 * done, and so there is one at a time.
 */
@Singleton
class WholeCatalogs implements Executor {

  /** Each of them keeps the editions that it is to be made of in memory. */
  private static final int MOST_WAITING = 16;

  private final FewThreads threads;

  WholeCatalogs(MeterRegistry registry) {
    threads = new FewThreads("whole-catalogs", 1, MOST_WAITING, registry);
  }

  @Override
  public void execute(Runnable rendering) {
    threads.execute(rendering);
  }

  @PreDestroy
  void end() {
    threads.close();
  }
}
