package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body ends in a 413 where it is larger than it may be, whatever its header said. */
final class LimitedBody {

  /** Of most bodies, 64 KiB: a hundred trials with every finding answered are a fifth of it. */
  static final int LIMIT = 64 * 1024;

  /** Where editors write texts in forms. */
  private static final String FORMS = "/change-requests";

  /** Where documents of editors are sent, and whole archives of them. */
  private static final String DOCUMENTS = "/api/v1/change-requests";

  private static final String ARCHIVES = "/api/v1/imports";

  private LimitedBody() {}

  /** All of a body, of which no more is taken in than shows that it is too large. */
  static byte[] read(InputStream stream, int limit) throws IOException {
    // What has arrived whole is such a stream, and gives its bytes in one piece.
    boolean inMemory = stream instanceof ByteArrayInputStream;
    byte[] body = inMemory ? stream.readAllBytes() : stream.readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    return body;
  }

  /** The most bytes that a body may have which is sent to a path. */
  static int limitOf(String path) {
    if (path.startsWith(ARCHIVES)) {
      return ArchiveBody.LIMIT;
    }
    if (path.startsWith(FORMS)) {
      return FormBody.LIMIT;
    }
    return path.startsWith(DOCUMENTS) ? DocumentBody.LIMIT : LIMIT;
  }

  /** Whether a request has a body, by its header. */
  static boolean isAnnounced(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return (length != null && !length.equals("0"))
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  static Problem tooLarge(int limit) {
    return Problem.of(
        ProblemType.PAYLOAD_TOO_LARGE, "A body may have at most %d bytes.".formatted(limit));
  }
}
