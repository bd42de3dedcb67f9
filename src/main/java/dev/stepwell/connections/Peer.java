package dev.stepwell.connections;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a connection: since when it has been sending a request, and since when
 * it has not taken an answer. Its event loop alone writes here; {@link Peers} looks at it.
 */
final class Peer extends ChannelDuplexHandler {

  private static final long NOT = Long.MIN_VALUE;

  /** So much more is told at once; what is less is seen when all are looked at. */
  private static final int STEP = 16 * 1024;

  /** What comes at once and is not larger is taken as it is. */
  private static final int SMALL = 1024;

  /** What each piece of a request costs in the heap, however small: one that was read, a line. */
  private static final int PIECE = 256;

  /** In so many lines, as chunks have them too, each has to have some bytes in the mean. */
  static final int MANY_LINES = 4096;

  private static final int BYTES_IN_A_LINE = 8;

  /** So much may be sent behind an answer that has no end. */
  static final int MOST_AHEAD = 16 * 1024;

  private final Peers peers;
  private final LongSupplier nanoseconds;
  private final Channel channel;
  private volatile @Nullable ChannelHandlerContext context;
  private volatile long turn;
  private volatile boolean left;
  private boolean endless;

  private volatile long served;
  private volatile boolean answered;
  private volatile long asking = NOT;
  private volatile long full = NOT;
  private volatile long arrived;
  private long bytesInLines;
  private long lines;
  private long told;

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
    context.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    if (left) { // Its event loop has more to read before it comes to closing.
      ReferenceCountUtil.release(read);
      return;
    }
    boolean begins = asking == NOT;
    if (begins) {
      asking = nanoseconds.getAsLong();
    }
    if (read instanceof ByteBuf bytes) {
      arrived(bytes, begins);
      if (endless && arrived > MOST_AHEAD) {
        refuse(bytes, Peers.Reason.AHEAD);
        return;
      }
      if (lines > MANY_LINES && bytesInLines < BYTES_IN_A_LINE * lines) {
        refuse(bytes, Peers.Reason.CRUMBS);
        return;
      }
      tell();
    }
    context.fireChannelRead(read);
  }

  private void refuse(ByteBuf bytes, Peers.Reason reason) {
    bytes.release();
    peers.leave(this, reason);
  }

  /** A request comes in one piece, usually; of others it counts in how many. */
  private void arrived(ByteBuf bytes, boolean begins) {
    int length = bytes.readableBytes();
    long sum = arrived;
    if (begins && length <= SMALL) {
      arrived = sum + length;
      return;
    }
    int found = 1;
    int end = bytes.writerIndex();
    for (int at = bytes.readerIndex(); (at = bytes.indexOf(at, end, (byte) '\n')) >= 0; at++) {
      found++;
    }
    lines += found;
    bytesInLines += length;
    arrived = sum + length + (long) PIECE * found;
  }

  @Override
  public void flush(ChannelHandlerContext context) {
    context.flush();
    served = nanoseconds.getAsLong();
    answered = true;
    asking = NOT;
    if (channel.isWritable()) {
      if (!endless) {
        arrived = 0;
      }
      lines = 0;
      bytesInLines = 0;
    } else if (full == NOT) {
      full = served;
    }
    tell();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (full != NOT && channel.isWritable()) {
      served = nanoseconds.getAsLong();
      full = NOT;
    }
    tell();
    context.fireChannelWritabilityChanged();
  }

  private void tell() {
    long now = held();
    if (now - told >= STEP) {
      peers.grew(now - told);
      told = now;
    } else if (now < told) {
      told = now;
    }
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

  /** It came when there was no place, as so manyth, and is told so where it asks. */
  void hasNoPlace(long turn) {
    this.turn = turn;
  }

  /** As which one of those without a place it came; 0 with one. */
  long turn() {
    return turn;
  }

  /** Whether the one at the other end of this channel came when there was no place. */
  static boolean isWithoutPlace(Channel channel) {
    Peer peer = channel.pipeline().get(Peer.class);
    return peer != null && peer.turn > 0;
  }

  /** The one at the other end of this channel is being answered without an end. */
  static void hasNoEnd(Channel channel) {
    Peer peer = channel.pipeline().get(Peer.class);
    if (peer != null) {
      peer.endless = true;
      if (peer.arrived <= MOST_AHEAD) { // Its own request.
        peer.arrived = 0;
      }
    }
  }

  /** How many bytes are held for it: of what it sends until it is answered, and of answers. */
  long held() {
    return arrived + untaken();
  }

  private long untaken() {
    ChannelOutboundBuffer kept = channel.unsafe().outboundBuffer();
    return kept == null ? 0 : kept.totalPendingWriteBytes();
  }

  /**
   * Closes the connection, from here on: whoever stands behind would have its answers taken first.
   * What is kept for it, in the system too, is dropped.
   */
  void close() {
    left = true;
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
