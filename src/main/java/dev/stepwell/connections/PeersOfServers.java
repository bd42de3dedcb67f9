package dev.stepwell.connections;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import java.util.Optional;

/**
 * Where Netty tells of every connection that a server of this process takes, before anything is
 * read from it; the framework tells of one only when its first request has arrived. It is found by
 * its name in {@code META-INF/services}.
 */
public final class PeersOfServers extends ChannelInitializerExtension {

  /**
   * Has Netty look for it; before anything is served.
   *
   * @param most how many connections may be answered, instead of what follows from the process
   */
  public static void watch(Optional<Integer> most) {
    most.ifPresent(Peers.OF_THE_PROCESS::allow);
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerListenerChannel(ServerChannel channel) {
    Listeners.add(channel);
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    Peer.begin(channel.pipeline(), Peers.OF_THE_PROCESS, System::nanoTime);
  }
}
