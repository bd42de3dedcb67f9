package dev.stepwell.api;

import dev.stepwell.api.representation.Dependencies;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Renditions of nothing that is in a catalog. */
final class TestRenditions {

  private TestRenditions() {}

  /** One with this body, which depends on the release as a whole. */
  static Rendition of(byte[] body) {
    return Rendition.of(
        body, Instant.EPOCH, Map.of(), new Dependencies(true, Set.of(), Set.of(), Set.of()));
  }
}
