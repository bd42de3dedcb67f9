package dev.stepwell.api.representation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an entry stands. */
@Schema(name = "SelfLink", description = "Where the entry stands; a path on this server")
public record SelfLink(@Schema(description = "The entry") String self) {

  static SelfLink of(String collection, String key) {
    return new SelfLink(Paths.of(collection, key));
  }
}
