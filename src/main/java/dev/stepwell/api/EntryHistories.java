package dev.stepwell.api;

import dev.stepwell.api.representation.EntryRevisionView;
import dev.stepwell.api.representation.PageView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.EntryType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Which releases changed an entry. An edition knows them all; nothing is loaded. */
@ApplicationScoped
class EntryHistories {

  private final Reads reads;

  EntryHistories(Reads reads) {
    this.reads = reads;
  }

  /** The history of an entry, which may be retired; 404 where there never was such an entry. */
  Uni<Response> answer(Read read, HttpServerRequest request, EntryType type, String key) {
    return reads.answer(
        read, key, request, (reading, query) -> page(read, reading, query, type, key));
  }

  private static PageView<EntryRevisionView> page(
      Read read, Reading reading, Query query, EntryType type, String key) {
    List<EntryRevisionView> revisions = EntryRevisionView.all(reading, type, key);
    if (revisions.isEmpty()) {
      throw Missing.entry(reading, type, key);
    }
    return Pages.of(
        read,
        key,
        reading,
        query,
        revisions,
        it -> Integer.toString(it.release().number()),
        (any, it) -> it);
  }
}
