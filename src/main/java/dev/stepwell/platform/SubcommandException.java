package dev.stepwell.platform;

/** A subcommand that could not be carried out; the message says why. */
public final class SubcommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Because of this. */
  public SubcommandException(String message) {
    super(message, null, false, false);
  }
}
