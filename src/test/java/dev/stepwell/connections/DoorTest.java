package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DoorTest {

  private final AtomicInteger most = new AtomicInteger(2);
  private final Door door = new Door(most::get);
  private final EmbeddedChannel server = server();

  @Test
  void none_is_taken_while_as_many_are_open_as_there_may_be() {
    EmbeddedChannel first = arrive(server);
    assertThat(takes(server)).isTrue();
    EmbeddedChannel second = arrive(server);
    assertThat(takes(server)).isFalse();
    assertThat(door.isShut()).isTrue();

    first.close().syncUninterruptibly();
    assertThat(takes(server)).isTrue();
    assertThat(door.isShut()).isFalse();

    arrive(server);
    assertThat(takes(server)).isFalse();
    second.close().syncUninterruptibly();
    assertThat(takes(server)).isTrue();
  }

  @Test
  void who_was_taken_at_once_with_others_counts_as_well() {
    EmbeddedChannel first = arrive(server);
    EmbeddedChannel second = arrive(server);
    EmbeddedChannel third = arrive(server);

    first.close().syncUninterruptibly();
    assertThat(takes(server)).as("two are open").isFalse();
    second.close().syncUninterruptibly();
    assertThat(takes(server)).isTrue();
    assertThat(third.isActive()).isTrue();
  }

  @Test
  void all_servers_of_a_process_have_the_same_number() {
    EmbeddedChannel other = server();
    EmbeddedChannel first = arrive(server);
    arrive(other);
    assertThat(takes(other)).isFalse();
    arrive(server);
    assertThat(takes(server)).isFalse();

    first.close().syncUninterruptibly();
    assertThat(takes(server)).isFalse();
    most.set(3);
    arrive(server).close().syncUninterruptibly();

    assertThat(takes(server)).isTrue();
    assertThat(takes(other)).isTrue();
  }

  private EmbeddedChannel server() {
    EmbeddedChannel channel = new EmbeddedChannel();
    door.of(channel);
    return channel;
  }

  private static EmbeddedChannel arrive(EmbeddedChannel at) {
    EmbeddedChannel connection = new EmbeddedChannel();
    at.writeInbound(connection);
    assertThat(at.<Object>readInbound()).isSameAs(connection);
    return connection;
  }

  private static boolean takes(EmbeddedChannel server) {
    return server.config().isAutoRead();
  }
}
