package dev.stepwell.platform;

import java.util.concurrent.RejectedExecutionException;

/**
 * So much work of a kind waits that no more is taken on. It was counted, and told to the log. In a
 * flood there are thousands of it a second, so it does not look where it comes from.
 */
public final class TooBusyException extends RejectedExecutionException {

  private static final long serialVersionUID = 1L;

  TooBusyException(String threads) {
    super("too much waits for the threads " + threads);
  }

  @Override
  public TooBusyException fillInStackTrace() {
    return this;
  }
}
