package dev.stepwell.platform;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a connection: since when it has been sending a request, and since when
 * it has not taken an answer. Its event loop alone writes here; {@link Peers} looks at it.
 */
final class Peer extends ChannelDuplexHandler {

  private static final long NOT = Long.MIN_VALUE;

  private final Peers peers;
  private final LongSupplier nanoseconds;
  private final Channel channel;
  private volatile @Nullable ChannelHandlerContext context;
  private volatile boolean withoutPlace;

  private volatile long served;
  private volatile boolean answered;
  private volatile long asking = NOT;
  private volatile long full = NOT;
  private long kept;

  Peer(Peers peers, LongSupplier nanoseconds, Channel channel) {
    this.peers = peers;
    this.nanoseconds = nanoseconds;
    this.channel = channel;
    this.served = nanoseconds.getAsLong();
  }

  /** Puts one at the beginning of a new connection, before whoever reads and writes there. */
  static void begin(ChannelPipeline pipeline, Peers peers, LongSupplier nanoseconds) {
    pipeline.addFirst(new Peer(peers, nanoseconds, pipeline.channel()));
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    this.context = context;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    peers.add(this);
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    peers.remove(this);
    emptied();
    context.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (asking == NOT) {
      asking = nanoseconds.getAsLong();
    }
    context.fireChannelRead(bytes);
  }

  @Override
  public void flush(ChannelHandlerContext context) {
    context.flush();
    served = nanoseconds.getAsLong();
    answered = true;
    asking = NOT;
    if (full == NOT && !channel.isWritable()) {
      full = served;
      kept = untaken();
      peers.filled(kept);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (full != NOT && channel.isWritable()) {
      served = nanoseconds.getAsLong();
      emptied();
    }
    context.fireChannelWritabilityChanged();
  }

  private void emptied() {
    full = NOT;
    peers.emptied(kept);
    kept = 0;
  }

  /** When it was last sent something; before that, when it came. */
  long served() {
    return served;
  }

  /**
   * Whether another one may take its place: it has no request under way that began within so many
   * nanoseconds, has not just come, and has taken all that it was answered.
   */
  boolean isIdle(long nanoseconds, long now) {
    long since = asking;
    boolean waits = since != NOT && now - since <= nanoseconds;
    boolean fresh = !answered && now - served <= nanoseconds;
    return !waits && !fresh && untaken() == 0;
  }

  /** Whether it began a request longer ago, and has nothing of an answer. */
  boolean asksLongerThan(long nanoseconds, long now) {
    long since = asking;
    return since != NOT && now - since > nanoseconds;
  }

  /** Whether there has been no room for longer, since it does not take what it was answered. */
  boolean isFullLongerThan(long nanoseconds, long now) {
    long since = full;
    return since != NOT && now - since > nanoseconds;
  }

  /** It came when there was no place, and is told so where it asks. */
  void hasNoPlace() {
    withoutPlace = true;
  }

  /** Whether the one at the other end of this channel came when there was no place. */
  static boolean isWithoutPlace(Channel channel) {
    Peer peer = channel.pipeline().get(Peer.class);
    return peer != null && peer.withoutPlace;
  }

  /** How many bytes of answers are kept for it. */
  long untaken() {
    ChannelOutboundBuffer kept = channel.unsafe().outboundBuffer();
    return kept == null ? 0 : kept.totalPendingWriteBytes();
  }

  /**
   * Closes the connection, from here on: whoever stands behind would have its answers taken first.
   * What is kept for it, in the system too, is dropped.
   */
  void close() {
    ChannelHandlerContext here = context;
    if (here == null) {
      return;
    }
    if (here.executor().inEventLoop()) {
      close(here);
    } else {
      here.executor().execute(() -> close(here));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, or was.
  private void close(ChannelHandlerContext here) {
    if (channel.isOpen() && untaken() > 0) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    here.close();
  }
}
