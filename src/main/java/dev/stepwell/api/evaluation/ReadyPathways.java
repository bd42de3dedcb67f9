package dev.stepwell.api.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.stepwell.api.representation.EvaluationWriter;
import dev.stepwell.api.representation.PathwayView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.pathway.evaluation.Evaluator;
import dev.stepwell.release.Edition;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.time.LocalDate;

/**
 * The pathways that were made ready, of all editions together: the most used ones stay. They keep
 * no edition, and where nobody else has it any more, they go.
 */
final class ReadyPathways {

  /** So many that a twelfth of the heap has 32 KiB for each. */
  static final long MOST = Runtime.getRuntime().maxMemory() / 12 / (32 * 1024);

  private final Cleaner cleaner = Cleaner.create();

  private final LoadingCache<Edition, Object> tags =
      Caffeine.newBuilder().weakKeys().build(this::newTag);

  private final Cache<Key, Ready> ready;

  /**
   * None as yet.
   *
   * @param most so many are kept
   */
  ReadyPathways(long most) {
    this.ready = Caffeine.newBuilder().maximumSize(most).build();
  }

  /** The pathway of a condition, which exists. */
  Ready of(Edition edition, String condition) {
    Key key = new Key(tags.get(edition), condition);
    Ready known = ready.getIfPresent(key);
    if (known != null) {
      return known;
    }
    try {
      return ready.get(key, any -> Ready.of(edition, condition));
    } finally {
      Reference.reachabilityFence(edition); // What is put after its end would stay.
    }
  }

  /** So many are kept now. */
  int size() {
    ready.cleanUp();
    return ready.asMap().size();
  }

  private Object newTag(Edition edition) {
    Object tag = new Object();
    cleaner.register(edition, () -> ready.asMap().keySet().removeIf(key -> key.tag() == tag));
    return tag;
  }

  /**
   * Which pathway it is.
   *
   * @param tag stands for its edition: through a key nobody gets to that
   */
  private record Key(Object tag, String condition) {}

  /** A pathway made ready: what stays the same from history to history. It has no edition. */
  record Ready(Evaluator evaluator, EvaluationWords words, EvaluationWriter writer) {

    private static Ready of(Edition edition, String condition) {
      Catalog catalog = edition.catalog();
      EvaluationWords words =
          new EvaluationWords(catalog, catalog.pathway(condition).orElseThrow());
      return new Ready(
          catalog.evaluator(condition).orElseThrow(),
          words,
          new EvaluationWriter(
              catalog,
              words,
              condition,
              edition.release(),
              // Which day it is makes no difference to the digest.
              PathwayView.of(new Reading(edition, LocalDate.EPOCH), condition).digest()));
    }
  }
}
