package dev.stepwell.connections;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Where the servers of a process take connections. While as many are open as there may be, no more
 * are taken, and who comes waits in the system: a burst would else be taken faster than anybody is
 * read, or answered.
 */
final class Door {

  private final IntSupplier most;

  /** How many are open of those that were taken, whether anything of them was seen yet or not. */
  private final AtomicInteger open = new AtomicInteger();

  /** Servers that take none for now. */
  private final Set<Channel> shut = ConcurrentHashMap.newKeySet();

  Door(IntSupplier most) {
    this.most = most;
  }

  /** Stands where a server takes connections, from its beginning on. */
  void of(Channel server) {
    server.pipeline().addFirst(new Server());
  }

  /** Whether somebody may be waiting for others to go. */
  boolean isShut() {
    return !shut.isEmpty();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is the future that was listened to.
  private void take(Channel server, Channel connection) {
    if (open.incrementAndGet() >= most.getAsInt()) {
      server.config().setAutoRead(false);
      shut.add(server);
      openIfThereIsRoom(); // Somebody may have gone meanwhile.
    }
    connection
        .closeFuture()
        .addListener(
            closed -> {
              open.decrementAndGet();
              openIfThereIsRoom();
            });
  }

  private void openIfThereIsRoom() {
    if (isShut() && open.get() < most.getAsInt()) {
      for (Channel server : List.copyOf(shut)) {
        if (shut.remove(server)) { // Before it takes one, with which it may be shut again.
          server.config().setAutoRead(true);
        }
      }
    }
  }

  private final class Server extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
      take(context.channel(), (Channel) connection);
      context.fireChannelRead(connection);
    }
  }
}
