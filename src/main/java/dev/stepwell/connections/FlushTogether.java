package dev.stepwell.connections;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Sends what several connections are answered together, when their event loop has looked at all of
 * them. To wake a client is most of what it costs to send something small; who asks on many
 * connections is woken once.
 */
@Sharable
final class FlushTogether extends ChannelOutboundHandlerAdapter {

  /** Of so many none waits for another one. */
  static final int MOST = 32;

  private final FastThreadLocal<Round> ofThisLoop =
      new FastThreadLocal<>() {
        @Override
        protected Round initialValue() {
          return new Round();
        }
      };

  @Override
  public void flush(ChannelHandlerContext context) {
    ofThisLoop.get().add(context);
  }

  /** What was to be sent is sent before. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Whoever closes has the promise.
  public void close(ChannelHandlerContext context, ChannelPromise closed) {
    context.flush();
    context.close(closed);
  }

  /** Connections that have something to be sent. */
  private static final class Round implements Runnable {

    private final Queue<ChannelHandlerContext> due = new ArrayDeque<>(MOST);

    void add(ChannelHandlerContext context) {
      if (due.isEmpty()) {
        context.executor().execute(this);
      }
      due.add(context);
      if (due.size() == MOST) {
        run();
      }
    }

    @Override
    public void run() {
      for (var next = due.poll(); next != null; next = due.poll()) {
        next.flush();
      }
    }
  }
}
