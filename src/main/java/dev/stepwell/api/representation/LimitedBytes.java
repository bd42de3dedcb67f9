package dev.stepwell.api.representation;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.OutputStream;

/** Bytes that are written one after the other, in pieces until the last one is there. */
final class LimitedBytes extends OutputStream {

  private final ByteArrayBuilder pieces = new ByteArrayBuilder();
  private final long most;

  /** At most so many. */
  LimitedBytes(long most) {
    this.most = most;
  }

  @Override
  public void write(int one) throws TooLongException {
    requireRoom(1);
    pieces.write(one);
  }

  @Override
  public void write(byte[] some, int from, int length) throws TooLongException {
    requireRoom(length);
    pieces.write(some, from, length);
  }

  /** All of them. */
  byte[] all() {
    return pieces.toByteArray();
  }

  private void requireRoom(int more) throws TooLongException {
    if (pieces.size() + (long) more > most) {
      throw new TooLongException();
    }
  }
}
