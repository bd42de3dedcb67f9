package dev.stepwell.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends in a 413 where it is larger than bodies may be, whatever its header said. */
final class LimitedBody extends FilterInputStream {

  /** 64 KiB: a hundred trials with every finding answered are a fifth of it. */
  static final long LIMIT = 64 * 1024;

  private long count;

  LimitedBody(InputStream body) {
    super(body);
  }

  static Problem tooLarge() {
    return Problem.of(
        ProblemType.PAYLOAD_TOO_LARGE, "A body may have at most %d bytes.".formatted(LIMIT));
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) {
    count += Math.max(0, read);
    if (count > LIMIT) {
      throw tooLarge();
    }
  }
}
