package dev.stepwell.api;

import dev.stepwell.release.Release;
import jakarta.ws.rs.core.Response;

/** The headers that say which release an answer is from, and whether it was recalled. */
final class ReleaseHeaders {

  static final String RELEASE = "Catalog-Release";
  static final String RECALLED = "Catalog-Release-Recalled";

  private ReleaseHeaders() {}

  static Response.ResponseBuilder add(Response.ResponseBuilder response, Release release) {
    response.header(RELEASE, release.number());
    release.recall().ifPresent(recall -> response.header(RECALLED, recall.at().toString()));
    return response;
  }
}
