package dev.stepwell.api;

import dev.stepwell.api.representation.PathwayPicture;
import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Answers with pictures. Those of the current release name the emergency number; those of a release
 * that was chosen keep the words of the catalog, as their answer never changes, and a number may.
 */
@Singleton
class PathwayPictures {

  private final Reads reads;
  private final EmergencyNumber emergency;

  PathwayPictures(Reads reads, Settings settings) {
    this.reads = reads;
    this.emergency = new EmergencyNumber(settings.emergencyNumber());
  }

  /** The picture of the pathway of a condition. */
  Uni<Response> answer(
      Read read, String slug, PathwayPicture.Form form, HttpServerRequest request) {
    return reads.answer(
        read,
        slug,
        MediaType.valueOf(form.contentType()),
        request,
        (reading, query) -> {
          if (reading.bareCatalog().condition(slug).isEmpty()) {
            throw Missing.entry(reading, EntryType.CONDITION, slug);
          }
          return PathwayPicture.of(
              reading, slug, form, query.choosesRelease() ? EmergencyNumber.UNKNOWN : emergency);
        });
  }
}
