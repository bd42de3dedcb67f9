package dev.stepwell.api.representation;

import java.io.IOException;

/** A representation that would have become more bytes than it may. */
public final class TooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLongException() {
    super("a representation is longer than it may be");
  }
}
