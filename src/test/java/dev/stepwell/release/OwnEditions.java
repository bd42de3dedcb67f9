package dev.stepwell.release;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletionException;

/** Editions as one more replica has them, and reading that waits. */
final class OwnEditions {

  private OwnEditions() {}

  /** None yet. */
  static Editions of(SystemOfRecord record) {
    return of(record, PastEditions.ROOM, PastEditions.MOST);
  }

  /** None yet, with room for so many entries that only past ones have, and for so many of those. */
  static Editions of(SystemOfRecord record, int room, int most) {
    return new Editions(record, room, most, new SimpleMeterRegistry());
  }

  /** The edition of a release, from memory or loaded; fails as the load does. */
  static Edition read(Editions editions, int release) {
    try {
      return editions.load(release).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The edition of a release that exists, read whole from the database. */
  static Edition whole(SystemOfRecord record, int release) {
    return record.upTo(release).filter(it -> it.release().number() == release).orElseThrow();
  }
}
