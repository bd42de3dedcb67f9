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
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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

  /** What each chunk or line of a request costs in the heap, however small. */
  private static final int PIECE = 1024;

  /** In so many lines, as chunks have them too, each has to have some bytes in the mean. */
  static final int MANY_LINES = 4096;

  private static final int BYTES_IN_A_LINE = 8;

  /** So long who has just come may take to ask, where it is not going to be answered. */
  static final Duration TO_ASK = Duration.ofMillis(100);

  /** So much may be sent behind an answer that has no end. */
  static final int MOST_AHEAD = 16 * 1024;

  private final Peers peers;
  private final LongSupplier nanoseconds;
  private final Channel channel;
  private volatile @Nullable ChannelHandlerContext context;
  private volatile long turn;
  private volatile boolean left;
  private byte @Nullable [] farewell;
  private boolean endless;

  /** Whether it is being read, and whether a request has been answered meanwhile. */
  private boolean reading;

  private boolean ended;

  /** Whether all of the request has arrived that is being answered; others wait behind it. */
  private volatile @Nullable BooleanSupplier open;

  /** Whether the rest of it is one body, whose lines mean nothing. */
  private boolean ofOneBody;

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
      if (farewell != null) {
        sayFarewell(context);
      }
      return;
    }
    reading = true;
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
      if (left) { // That was too much.
        bytes.release();
        return;
      }
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
    if ((begins && length <= SMALL) || (ofOneBody && open != null)) {
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
    if (!channel.isWritable() && full == NOT) {
      full = served;
    }
    tell();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (full != NOT && channel.isWritable()) {
      served = nanoseconds.getAsLong();
      full = NOT;
      if (open == null) {
        nothingArrives();
      }
    }
    tell();
    context.fireChannelWritabilityChanged();
  }

  /**
   * A request has begun: its head is there, and nothing of an answer.
   *
   * @param hasLength whether its body is of a length that is known, and comes without chunks
   * @param isWhole whether the rest of it is there too, by now
   */
  static void begin(Channel channel, boolean hasLength, BooleanSupplier isWhole) {
    Peer peer = channel.pipeline().get(Peer.class);
    if (peer != null) {
      peer.ofOneBody = hasLength;
      peer.open = isWhole;
    }
  }

  /** It has been answered, whole. */
  static void end(Channel channel) {
    Peer peer = channel.pipeline().get(Peer.class);
    if (peer != null) {
      peer.open = null;
      if (peer.reading) { // What was read may have another request behind it.
        peer.ended = true;
      } else {
        peer.nothingArrives();
      }
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.fireChannelReadComplete();
    reading = false;
    if (ended && open == null) {
      nothingArrives();
    }
    ended = false;
  }

  /** What has arrived is answered; what is answered and not taken counts by itself. */
  private void nothingArrives() {
    if (endless || !channel.isWritable()) {
      return;
    }
    asking = NOT;
    arrived = 0;
    lines = 0;
    bytesInLines = 0;
  }

  /** Whether a request is there whole, so that what is to be waited for is the answer. */
  private boolean waitsForAnswer() {
    BooleanSupplier isWhole = open;
    return isWhole != null && isWhole.getAsBoolean();
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
    return !waits && !fresh && untaken() == 0 && !waitsForAnswer();
  }

  /** Whether it began a request longer ago, and has not sent all of it. */
  boolean asksLongerThan(long nanoseconds, long now) {
    long since = asking;
    return since != NOT && now - since > nanoseconds && !waitsForAnswer();
  }

  /** Whether there has been no room for longer, since it does not take what it was answered. */
  boolean isFullLongerThan(long nanoseconds, long now) {
    long since = full;
    return since != NOT && now - since > nanoseconds;
  }

  /**
   * It came when there was no place, as so manyth, and is told so where it asks; 0: there is one.
   */
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
    if (here != null) {
      // Not at once: with a connection that is closed all requests that it has sent ahead come to
      // an
      // end, and each might have another one closed.
      here.executor().execute(() -> close(here));
    }
  }

  /**
   * Closes the connection of one that was never answered, and tells it why: at once if it has asked
   * something, else when it does so very soon.
   *
   * @param answer a whole one
   */
  void refuse(byte[] answer) {
    left = true;
    ChannelHandlerContext here = context;
    if (here != null) {
      here.executor().execute(() -> refuse(here, answer));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is closed then, or was.
  private void refuse(ChannelHandlerContext here, byte[] answer) {
    if (answered) {
      close(here);
      return;
    }
    farewell = answer;
    if (asking == NOT) {
      here.executor().schedule(() -> close(here), TO_ASK.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      sayFarewell(here);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, or was.
  private void sayFarewell(ChannelHandlerContext here) {
    here.writeAndFlush(Unpooled.wrappedBuffer(farewell)).addListener(ChannelFutureListener.CLOSE);
    farewell = null;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, or was.
  private void close(ChannelHandlerContext here) {
    if (channel.isOpen() && untaken() > 0) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    here.close();
  }
}
