package dev.stepwell.release;

/** The database could not be read. What is in memory can still be served. */
public final class RecordAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecordAwayException(String why) {
    super(why);
  }

  RecordAwayException(Throwable cause) {
    super("the system of record could not be read", cause);
  }
}
