package dev.stepwell.api;

import dev.stepwell.release.Release;
import jakarta.ws.rs.core.Response;

/** The headers that say of which releases a request or an answer is. */
public final class ReleaseHeaders {

  /** Number of the release that was read. */
  public static final String RELEASE = "Catalog-Release";

  /** When that release was recalled, if it was. */
  public static final String RECALLED = "Catalog-Release-Recalled";

  /** Of a request for the stream of releases: the last one that the client heard of. */
  public static final String LAST_EVENT_ID = "Last-Event-ID";

  private ReleaseHeaders() {}

  static Response.ResponseBuilder add(Response.ResponseBuilder response, Release release) {
    response.header(RELEASE, release.number());
    release.recall().ifPresent(recall -> response.header(RECALLED, recall.at().toString()));
    return response;
  }
}
