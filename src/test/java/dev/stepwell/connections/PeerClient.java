package dev.stepwell.connections;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** One that takes what it is answered, or does not; with each step of it time goes on. */
final class PeerClient extends EmbeddedChannel {

  private final AtomicLong now;
  private boolean takes = true;

  private PeerClient(AtomicLong now) {
    super(false, false);
    this.now = now;
  }

  /** A new connection, whose answers are more than there is room for from the second byte on. */
  static PeerClient connect(Peers peers, AtomicLong now) {
    PeerClient client = new PeerClient(now);
    client.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
    Peer.begin(client.pipeline(), peers, now::get);
    try {
      client.register();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    now.incrementAndGet();
    return client;
  }

  void ask() {
    send("G");
  }

  void send(String text) {
    now.incrementAndGet();
    writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
  }

  void answer(int bytes) {
    now.incrementAndGet();
    writeOutbound(Unpooled.wrappedBuffer(new byte[bytes]));
  }

  /** An answer that stays where it is. */
  @SuppressWarnings("FutureReturnValueIgnored") // It never will.
  void keep(int bytes) {
    now.incrementAndGet();
    write(Unpooled.wrappedBuffer(new byte[bytes]));
  }

  void fill() {
    fill(10);
  }

  /** An answer of which the end stays where it is. */
  void fill(int bytes) {
    takes = false;
    keep(bytes);
    flush();
  }

  void take() {
    now.incrementAndGet();
    takes = true;
    unsafe().flush();
  }

  @Override
  protected void doWrite(ChannelOutboundBuffer answers) throws Exception {
    if (takes) {
      super.doWrite(answers);
    }
  }
}
