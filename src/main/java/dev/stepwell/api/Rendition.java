package dev.stepwell.api;

import dev.stepwell.api.representation.Dependencies;
import dev.stepwell.api.representation.OtherForm;
import dev.stepwell.api.representation.Paged;
import dev.stepwell.problem.TaggedBytes;
import dev.stepwell.release.Release;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** A representation, rendered once: its bytes with their tags, and what else is said of it. */
final class Rendition {

  /** RFC 9110's form of an instant, which has two digits for the day. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String UNCHANGING = "public, max-age=31536000, immutable";
  private static final String CURRENT =
      "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
  private static final String VARY = "Accept, Accept-Encoding";

  private static final int OVERHEAD = 700;
  private static final int BYTES_PER_DEPENDENCY = 48;

  private final TaggedBytes content;
  private final String lastModified;
  private final Map<String, String> headers;
  private final Dependencies dependencies;

  private Rendition(
      byte[] bytes, String lastModified, Map<String, String> headers, Dependencies dependencies) {
    this.content = TaggedBytes.of(bytes);
    this.lastModified = lastModified;
    this.headers = Map.copyOf(headers);
    this.dependencies = dependencies;
  }

  /**
   * What was rendered.
   *
   * @param lastModified when it last changed
   * @param headers what else is said of it
   * @param dependencies what it was made of
   */
  static Rendition of(
      byte[] bytes, Instant lastModified, Map<String, String> headers, Dependencies dependencies) {
    return new Rendition(bytes, HTTP_DATE.format(lastModified), headers, dependencies);
  }

  /** The same, compressed already, so that nobody who asks for that has to wait. */
  Rendition compressed() {
    content.compress();
    return this;
  }

  /** What is said of a body besides. */
  static Map<String, String> headers(Object body) {
    return body instanceof OtherForm other
        ? other.headers()
        : body instanceof Paged page
            ? page.link().map(it -> Map.of("Link", it)).orElse(Map.of())
            : Map.of();
  }

  /** Which of its answers a request asks for. */
  TaggedBytes.Choice choice(HttpServerRequest request) {
    return content.choice(request);
  }

  /**
   * One of its answers.
   *
   * @param pinned whether the release was named, so that the answer never changes
   */
  Response answer(TaggedBytes.Choice choice, MediaType type, boolean pinned, Release release) {
    Response.ResponseBuilder response = content.answer(choice, type);
    headers.forEach(response::header);
    return ReleaseHeaders.add(response, release)
        .header("Last-Modified", lastModified)
        .header("Cache-Control", pinned ? UNCHANGING : CURRENT)
        .header("Vary", VARY)
        .build();
  }

  /** What it was made of. */
  Dependencies dependencies() {
    return dependencies;
  }

  /** Bytes of memory that it takes, about. */
  int weight() {
    return content.weight() + OVERHEAD + BYTES_PER_DEPENDENCY * dependencies.size();
  }
}
