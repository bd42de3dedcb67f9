package dev.stepwell.connections;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * Sends what several connections are answered together, when their event loop has looked at all of
 * them. To wake a client seems to be most of what it costs to send something small; who asks on
 * many connections is woken once.
 */
@Sharable
final class FlushTogether extends ChannelOutboundHandlerAdapter {

  /** When so many are due, none waits longer. */
  static final int MOST = 32;

  private final FastThreadLocal<Round> ofThisLoop =
      new FastThreadLocal<>() {
        @Override
        protected Round initialValue() {
          return new Round();
        }
      };

  private final BooleanSupplier hasRoom;

  /**
   * One for all connections that may be on the same event loop.
   *
   * @param hasRoom whether there is room for what waits; else each is sent its answer at once
   */
  FlushTogether(BooleanSupplier hasRoom) {
    this.hasRoom = hasRoom;
  }

  /** What is too much to be kept is sent at once: it was copied beside the heap already. */
  @Override
  public void flush(ChannelHandlerContext context) {
    if (context.channel().isWritable() && hasRoom.getAsBoolean()) {
      ofThisLoop.get().add(context);
    } else {
      context.flush();
    }
  }

  /** What was to be sent is sent before, as far as it is taken. */
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
