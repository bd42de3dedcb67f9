package dev.stepwell.connections;

import io.netty.buffer.ByteBuf;
import java.util.function.LongSupplier;

/**
 * What arrives over a connection, until it is answered: how much it is, and since when. The
 * connection's event loop alone writes here.
 */
final class Arrival {

  private static final long NOT = Long.MIN_VALUE;

  /** What comes at once and is not larger is taken as it is. */
  private static final int SMALL = 1024;

  /** What each piece of a request costs in the heap, however small: one that was read, a line. */
  private static final int PIECE = 256;

  /** What each request that waits costs in the heap, beside that: 0.4 KiB were measured. */
  private static final int WAITING = 384;

  /** In so many lines, as chunks have them too, each has to have some bytes in the mean. */
  static final int MANY_LINES = 4096;

  private static final int BYTES_IN_A_LINE = 8;

  private final LongSupplier nanoseconds;

  /** Since when a request arrives that is not whole. */
  private volatile long since = NOT;

  /** Whether a request is there, so that the next thing to come is an answer. */
  private volatile boolean waits;

  /** Whether each request is answered that was there. */
  private boolean answered = true;

  /** Whether what comes is kept until it is answered. */
  private boolean kept = true;

  /** Whether all came that is to be answered on this connection. */
  private boolean over;

  private volatile long held;

  /** Of that, what was there when the last request was handed on that had waited. */
  private long before;

  /** Of that, what has just been read, while it is looked at. */
  private long beingRead;

  private long lines;
  private long bytesInLines;

  Arrival(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** A request comes in one piece, usually; of others it counts in how many. */
  void read(ByteBuf bytes) {
    int length = bytes.readableBytes();
    boolean isFirst = since == NOT;
    beingRead = length;
    if (!isFirst || length > SMALL) {
      int found = linesOf(bytes);
      lines += found;
      bytesInLines += length;
      beingRead += (long) PIECE * found;
    }
    held = held() + beingRead;
    if (isFirst) {
      since = nanoseconds.getAsLong();
    }
  }

  private static int linesOf(ByteBuf bytes) {
    int found = 1;
    int end = bytes.writerIndex();
    for (int at = bytes.readerIndex(); (at = bytes.indexOf(at, end, (byte) '\n')) >= 0; at++) {
      found++;
    }
    return found;
  }

  /** What was read has gone as far as it goes now. */
  void wasRead() {
    beingRead = 0;
    forget();
  }

  /** Whether it comes in thousands of pieces of a few bytes. */
  boolean isCrumbs() {
    return lines > MANY_LINES && bytesInLines < BYTES_IN_A_LINE * lines;
  }

  /** A request begins to arrive. */
  void begins() {
    if (since == NOT) {
      since = nanoseconds.getAsLong();
    }
  }

  /** All is there that is to be answered: what comes behind it is nothing. */
  void wasTheLast() {
    over = true;
  }

  /** Whether what comes is nothing. */
  boolean isOver() {
    return over;
  }

  /** The request that was arriving is there. */
  void ends() {
    since = NOT;
  }

  /** What arrives now could not arrive before, or did not have to. */
  void hasTimeAgain() {
    if (since != NOT) {
      since = nanoseconds.getAsLong();
    }
  }

  /**
   * How the requests stand.
   *
   * @param waits whether one is there, so that the next thing to come is an answer
   * @param answered whether each is answered that was there
   */
  void stands(boolean waits, boolean answered) {
    this.waits = waits;
    this.answered = answered;
    forget();
  }

  /** A request has to wait that was sent ahead, and costs more than its bytes meanwhile. */
  void waits() {
    held = held() + WAITING;
  }

  /** Of the requests that waited none waits any more: all before the last one are answered. */
  void noneWaits() {
    held = held() - before;
    before = held();
    lines = 0;
    bytesInLines = 0;
  }

  /** Says whether what comes is kept: the rest of a request that was answered is not. */
  void keeps(boolean kept) {
    this.kept = kept;
  }

  private void forget() {
    if (answered && (since == NOT || !kept)) {
      forgetWhatCameBefore();
    }
  }

  /** Behind a request that was answered there may be the beginning of the next one. */
  private void forgetWhatCameBefore() {
    held = beingRead;
    before = 0;
    lines = 0;
    bytesInLines = 0;
  }

  /** Whether each request is answered that was there, and no other one has begun. */
  boolean isBetweenRequests() {
    return answered && since == NOT;
  }

  /** In bytes; what is answered is held no more. */
  long held() {
    return held;
  }

  /** Whether no answer is waited for, and no request began within so many nanoseconds. */
  boolean isQuiet(long nanoseconds, long now) {
    boolean silent = !waits; // First: what waited had arrived before, and does so no more.
    long begun = since;
    return silent && (begun == NOT || now - begun > nanoseconds);
  }

  /** Whether a request began longer ago, and has not been sent whole. */
  boolean takesLongerThan(long nanoseconds, long now) {
    boolean silent = !waits;
    long begun = since;
    return silent && begun != NOT && now - begun > nanoseconds;
  }
}
