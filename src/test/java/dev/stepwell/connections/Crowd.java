package dev.stepwell.connections;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A process with few places, the clients of which do what a test says. */
abstract class Crowd {

  static final int TWO = 2 * 24 * 1024;
  static final int TO_HOLD = TWO / 8;
  static final long ANY = Long.MAX_VALUE;

  static final Duration LONG = Peers.LONG.plusNanos(1);

  long now = 1;
  final Peers peers = new Peers(new Room(TWO, ANY), () -> now);

  static String told(Client client) {
    client.runPendingTasks();
    ByteBuf bytes = client.readOutbound();
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  Client connect() {
    return connect(peers);
  }

  Client connect(Peers to) {
    Client channel = new Client();
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
    Peer.begin(channel.pipeline(), to, () -> now);
    try {
      channel.register();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    now++;
    return channel;
  }

  void ask(Client channel) {
    send(channel, "G");
  }

  void send(Client channel, String text) {
    now++;
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
  }

  /** An answer of which the end stays where it is. */
  void fill(Client channel) {
    channel.takes = false;
    keep(channel, 10);
    channel.flush();
  }

  void take(Client channel) {
    now++;
    channel.takes = true;
    channel.unsafe().flush();
  }

  /** To a request that has arrived whole. */
  void answer(Client channel, int bytes) {
    now++;
    Peer.begin(channel, false, () -> true);
    channel.writeOutbound(Unpooled.wrappedBuffer(new byte[bytes]));
    Peer.end(channel);
  }

  /** An answer that stays where it is. */
  @SuppressWarnings("FutureReturnValueIgnored") // It never will.
  void keep(Client channel, int bytes) {
    now++;
    channel.write(Unpooled.wrappedBuffer(new byte[bytes]));
  }

  void pass(Duration time) {
    now += time.toNanos();
  }

  /** One that takes what it is answered, or does not. */
  static final class Client extends EmbeddedChannel {

    boolean takes = true;
    Runnable whenRead = () -> {};

    boolean isThere() {
      runPendingTasks();
      return isOpen();
    }

    Client() {
      super(false, false);
      pipeline()
          .addLast(
              new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object read) {
                  whenRead.run();
                  context.fireChannelRead(read);
                }
              });
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer answers) throws Exception {
      if (takes) {
        super.doWrite(answers);
      }
    }
  }
}
