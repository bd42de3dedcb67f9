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
 * The pathways that were made ready, of all editions together: the most used ones stay. Their
 * digests, each of which takes a rendering, stay longer: they are small. Neither keeps its edition
 * alive, and both go when nobody else has it.
 */
final class ReadyPathways {

  /** So many that a twelfth of the heap has 32 KiB for each. */
  static final long MOST = Runtime.getRuntime().maxMemory() / 12 / (32 * 1024);

  /** So many that a 64th of the heap has 320 bytes for each, with its key and its entry. */
  static final long MOST_DIGESTS = Runtime.getRuntime().maxMemory() / 64 / 320;

  private final Cleaner cleaner = Cleaner.create();

  private final LoadingCache<Edition, Object> tags =
      Caffeine.newBuilder().weakKeys().build(this::newTag);

  private final Cache<Key, Ready> ready;
  private final Cache<Key, String> digests;

  /**
   * None as yet.
   *
   * @param most so many are kept
   * @param mostDigests and so many digests
   */
  ReadyPathways(long most, long mostDigests) {
    this.ready = Caffeine.newBuilder().maximumSize(most).build();
    this.digests = Caffeine.newBuilder().maximumSize(mostDigests).build();
  }

  /** The pathway of a condition, which exists. */
  Ready of(Edition edition, String condition) {
    Key key = new Key(tags.get(edition), condition);
    Ready known = ready.getIfPresent(key);
    if (known != null) {
      return known;
    }
    try {
      String digest = digest(edition, condition);
      return ready.get(key, any -> Ready.of(edition, condition, digest));
    } finally {
      Reference.reachabilityFence(edition); // What is put after its end would stay.
    }
  }

  /** The digest of the pathway of a condition, which exists: the same on any day. */
  String digest(Edition edition, String condition) {
    return digests.get(
        new Key(tags.get(edition), condition),
        any -> PathwayView.of(new Reading(edition, LocalDate.EPOCH), condition).digest());
  }

  /** So many are kept ready now. */
  int readyKept() {
    return count(ready);
  }

  /** Of so many the digest is kept now. */
  int digestsKept() {
    return count(digests);
  }

  private static int count(Cache<Key, ?> kept) {
    kept.cleanUp();
    return kept.asMap().size();
  }

  private Object newTag(Edition edition) {
    Object tag = new Object();
    cleaner.register(
        edition,
        () -> {
          forget(tag, ready);
          forget(tag, digests);
        });
    return tag;
  }

  private static void forget(Object tag, Cache<Key, ?> kept) {
    kept.asMap().keySet().removeIf(key -> key.tag() == tag);
  }

  /**
   * Which pathway it is.
   *
   * @param tag stands for its edition: through a key nobody gets to that
   */
  private record Key(Object tag, String condition) {}

  /** A pathway made ready: what stays the same from history to history. It has no edition. */
  record Ready(Evaluator evaluator, EvaluationWords words, EvaluationWriter writer) {

    private static Ready of(Edition edition, String condition, String digest) {
      Catalog catalog = edition.catalog();
      EvaluationWords words =
          new EvaluationWords(catalog, catalog.pathway(condition).orElseThrow());
      return new Ready(
          catalog.evaluator(condition).orElseThrow(),
          words,
          new EvaluationWriter(catalog, words, condition, edition.release(), digest));
    }
  }
}
