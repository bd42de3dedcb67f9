package dev.stepwell.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body ends in a 413 where it is larger than bodies may be, whatever its header said. */
final class LimitedBody {

  /** 64 KiB: a hundred trials with every finding answered are a fifth of it. */
  static final int LIMIT = 64 * 1024;

  private LimitedBody() {}

  /** All of a body, of which no more is taken in than shows that it is too large. */
  static byte[] read(InputStream stream) throws IOException {
    // What has arrived whole is such a stream, and gives its bytes in one piece.
    boolean inMemory = stream instanceof ByteArrayInputStream;
    byte[] body = inMemory ? stream.readAllBytes() : stream.readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      throw tooLarge();
    }
    return body;
  }

  static Problem tooLarge() {
    return Problem.of(
        ProblemType.PAYLOAD_TOO_LARGE, "A body may have at most %d bytes.".formatted(LIMIT));
  }
}
