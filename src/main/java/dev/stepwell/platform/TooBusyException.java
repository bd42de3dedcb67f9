package dev.stepwell.platform;

import java.util.concurrent.RejectedExecutionException;

/** So much work of a kind waits that no more is taken on. It was counted, and told to the log. */
public final class TooBusyException extends RejectedExecutionException {

  private static final long serialVersionUID = 1L;

  TooBusyException(RejectedExecutionException cause) {
    super("more waits than may", cause);
  }
}
