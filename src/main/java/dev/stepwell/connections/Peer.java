package dev.stepwell.connections;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a connection: what arrives, since when it has not taken an answer, and
 * whether it has a place. Its event loop alone writes here; {@link Peers} looks at it.
 */
final class Peer extends ChannelDuplexHandler {

  private static final long NOT = Long.MIN_VALUE;

  /** So much more is told at once; what is less is seen when all are looked at. */
  private static final int STEP = 16 * 1024;

  private final Peers peers;
  private final LongSupplier nanoseconds;
  private final Channel channel;
  private final Arrival arrival;
  private volatile @Nullable ChannelHandlerContext context;
  private volatile long turn;
  private volatile boolean notRead;
  private byte @Nullable [] farewell;
  private volatile boolean left;

  /**
   * Whether the end may have come, or come next: nothing was read last, or as much as there was
   * room for.
   */
  private boolean mayGo = true;

  /** Hands on its requests one after another; not there yet, or it speaks HTTP/2. */
  private @Nullable InTurn inTurn;

  private volatile long served;
  private volatile boolean answered;

  private volatile long full = NOT;
  private volatile long overSince = NOT;
  private long told;

  Peer(Peers peers, LongSupplier nanoseconds, Channel channel) {
    this.peers = peers;
    this.nanoseconds = nanoseconds;
    this.channel = channel;
    this.arrival = new Arrival(nanoseconds);
    this.served = nanoseconds.getAsLong();
  }

  /** Puts one at the beginning of a new connection, before whoever reads and writes there. */
  static void begin(ChannelPipeline pipeline, Peers peers, LongSupplier nanoseconds) {
    pipeline.addFirst(new Peer(peers, nanoseconds, pipeline.channel()), peers.together());
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
    // Its event loop has more to read before it comes to closing; or its last request is there.
    if (left || arrival.isOver()) {
      ReferenceCountUtil.release(read);
      return;
    }
    if (notRead && arrival.isBetweenRequests()) {
      ReferenceCountUtil.release(read);
      left = true;
      farewell = peers.refuse();
      return;
    }
    if (inTurn == null) {
      InTurn.begin(context.pipeline(), this);
    }
    if (read instanceof ByteBuf bytes) {
      tell(); // What it took in the meantime.
      arrival.read(bytes);
      if (arrival.isCrumbs()) {
        peers.leave(this, Peers.Reason.CRUMBS);
      }
      tell();
      if (left) {
        bytes.release();
        return;
      }
    }
    mayGo = !(read instanceof ByteBuf bytes && bytes.isWritable());
    context.fireChannelRead(read);
    arrival.wasRead();
    tell(); // What has to wait of it.
  }

  /** Who is not read is told so when all that it has sent was taken: else it might not arrive. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // It is closed then, or was.
  public void channelReadComplete(ChannelHandlerContext context) {
    byte[] last = farewell;
    if (last != null) {
      farewell = null;
      context.writeAndFlush(Unpooled.wrappedBuffer(last)).addListener(ChannelFutureListener.CLOSE);
    }
    context.fireChannelReadComplete();
    if (mayGo) {
      context.flush(); // Now: with the end of what is read all goes that was not sent.
    }
    mayGo = true;
  }

  /** From now on its requests are handed on one after another, and told of here. */
  Arrival goesInTurn(InTurn requests) {
    inTurn = requests;
    return arrival;
  }

  @Override
  public void flush(ChannelHandlerContext context) {
    context.flush();
    served = nanoseconds.getAsLong();
    answered = true;
    if (inTurn == null) {
      arrival.ends();
      arrival.stands(false, channel.isWritable());
    }
    if (full == NOT && !channel.isWritable()) {
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
    boolean isOver = now > peers.share();
    if (isOver != (overSince != NOT)) {
      overSince = isOver ? nanoseconds.getAsLong() : NOT;
    }
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
   * Whether another one may take its place: it does not wait for an answer, has not begun a request
   * within so many nanoseconds, has not just come, and has taken all that it was answered.
   */
  boolean isIdle(long nanoseconds, long now) {
    boolean fresh = !answered && now - served <= nanoseconds;
    return arrival.isQuiet(nanoseconds, now) && !fresh && untaken() == 0;
  }

  /** Whether it began a request longer ago, and has not sent all of it. */
  boolean asksLongerThan(long nanoseconds, long now) {
    return arrival.takesLongerThan(nanoseconds, now);
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

  void hasAPlace() {
    turn = 0;
    notRead = false;
  }

  /** Of what it asks next nothing is to be known: it is refused, and left. */
  void isNotRead() {
    notRead = true;
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

  /** Whether the service has closed it, or is about to. */
  boolean isLeft() {
    return left;
  }

  /** How many bytes are held for it: of what it sends until it is answered, and of answers. */
  long held() {
    return arrival.held() + untaken();
  }

  /** Since when that is more than its share; in the future where that is not told yet. */
  long overSince() {
    long since = overSince;
    return since == NOT ? Long.MAX_VALUE : since;
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
    if (channel.isOpen()) {
      here.flush(); // What only waited for others is not untaken.
      if (untaken() > 0) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
      }
    }
    here.close();
    if (inTurn != null) {
      inTurn.drop(); // Else it would stay until the event loop has read what others have sent.
    }
  }
}
