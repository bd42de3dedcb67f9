package dev.stepwell.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body, as it came: whole, as they are sent, within its limit. */
final class BodyBytes {

  private BodyBytes() {}

  /**
   * Reads it.
   *
   * @param limit so many bytes at most
   * @throws Problem a 413, 415 or 400 that says why it cannot be read
   */
  static byte[] read(InputStream stream, int limit, MultivaluedMap<String, String> headers) {
    var coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw unreadable("A body is read as it is, without a Content-Encoding.");
    }
    try {
      // It is not closed: for one that is too large, that would be to wait for its end.
      return LimitedBody.read(stream, limit);
    } catch (IOException e) {
      throw Problem.of(ProblemType.BAD_REQUEST, "The body did not arrive whole.");
    }
  }

  /** The same for text, which is in UTF-8. */
  static byte[] readText(
      InputStream stream, int limit, MediaType mediaType, MultivaluedMap<String, String> headers) {
    if (!JsonText.isReadIn(mediaType.getParameters().get(MediaType.CHARSET_PARAMETER))) {
      throw unreadable("A body is read in UTF-8 and in no other charset.");
    }
    return read(stream, limit, headers);
  }

  private static Problem unreadable(String detail) {
    return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }
}
