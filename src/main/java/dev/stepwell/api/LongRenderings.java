package dev.stepwell.api;

import dev.stepwell.platform.FewThreads;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/** The threads for renderings that take long. */
@Singleton
class LongRenderings implements Executor {

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 64;

  private final FewThreads threads;

  LongRenderings(MeterRegistry registry) {
    threads = new FewThreads("long-renderings", THREADS, MOST_WAITING, registry);
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
