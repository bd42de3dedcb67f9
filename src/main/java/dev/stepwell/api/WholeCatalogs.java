package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stepwell.api.representation.CatalogView;
import dev.stepwell.platform.FewThreads;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Whole catalogs, and the one thread that writes them: each may take a good part of the memory
 * until it is done, and so there is one at a time.
 */
@Singleton
class WholeCatalogs implements Executor {

  /** Each of them keeps the editions that it is to be made of in memory. */
  private static final int MOST_WAITING = 8;

  private final FewThreads threads;
  private final long most;

  /** To write as far as that takes long, and so it is not tried again. */
  private final Cache<Edition, Problem> tooLong = Caffeine.newBuilder().weakKeys().build();

  @Inject
  WholeCatalogs(MeterRegistry registry) {
    this(registry, WholeCatalog.MOST);
  }

  /** Of so many bytes at most. */
  WholeCatalogs(MeterRegistry registry, long most) {
    this.threads = new FewThreads("whole-catalogs", 1, MOST_WAITING, registry);
    this.most = most;
  }

  /** That of an edition; of an earlier one it has what is not the same. */
  WholeCatalog of(Edition edition, Optional<Edition> earlier) {
    return earlier
        .map(it -> new WholeCatalog(CatalogView.since(it, edition), most, problem -> {}))
        .orElseGet(
            () ->
                new WholeCatalog(
                    CatalogView.of(edition), most, problem -> tooLong.put(edition, problem)));
  }

  /** Why there is no document of a whole edition, where that is known already. */
  Optional<Problem> refusal(Edition edition) {
    return Optional.ofNullable(tooLong.getIfPresent(edition));
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
