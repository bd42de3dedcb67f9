package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlushTogetherTest {

  private final Peers peers = new Peers(new Room(1 << 24, Long.MAX_VALUE), () -> 1);
  private final FlushTogether together = peers.together();
  private final List<EmbeddedChannel> connections =
      Stream.generate(() -> new EmbeddedChannel(together)).limit(FlushTogether.MOST).toList();
  private final EmbeddedChannel first = connections.get(0);
  private final EmbeddedChannel second = connections.get(1);

  @AfterEach
  void send_the_rest() {
    connections.forEach(EmbeddedChannel::runPendingTasks);
  }

  @Test
  void what_several_connections_are_answered_is_sent_when_their_event_loop_has_seen_all_of_them() {
    answer(first, "a");
    answer(second, "b");
    answer(second, "c");
    assertThat(sent(first)).isEmpty();
    assertThat(sent(second)).isEmpty();

    first.runPendingTasks();

    assertThat(sent(first)).containsExactly("a");
    assertThat(sent(second)).containsExactly("b", "c");
  }

  @Test
  void what_is_answered_after_that_is_sent_in_the_next_round() {
    answer(first, "a");
    first.runPendingTasks();
    answer(second, "b");
    answer(first, "c");
    assertThat(sent(first)).containsExactly("a");

    second.runPendingTasks();

    assertThat(sent(first)).containsExactly("c");
    assertThat(sent(second)).containsExactly("b");
  }

  @Test
  void what_is_answered_while_others_are_sent_goes_with_them() {
    first
        .pipeline()
        .addFirst(
            new ChannelOutboundHandlerAdapter() {
              @Override
              public void flush(ChannelHandlerContext context) {
                context.flush();
                answer(second, "b");
              }
            });
    answer(first, "a");

    first.runPendingTasks();

    assertThat(sent(first)).containsExactly("a");
    assertThat(sent(second)).containsExactly("b");
  }

  @Test
  void of_the_most_none_waits_for_another_one() {
    connections.stream().skip(1).forEach(it -> answer(it, "a"));
    assertThat(connections).allSatisfy(it -> assertThat(sent(it)).isEmpty());

    answer(first, "a");

    assertThat(connections).allSatisfy(it -> assertThat(sent(it)).containsExactly("a"));
  }

  @Test
  @SuppressWarnings("FutureReturnValueIgnored") // It is closed at once here.
  void whoever_is_left_is_sent_before_what_he_was_answered() {
    answer(second, "b");
    answer(first, "a");

    first.pipeline().close();

    assertThat(sent(first)).containsExactly("a");
    assertThat(sent(second)).as("nothing but the close has sent it").isEmpty();
    assertThat(first.isOpen()).isFalse();
  }

  @Test
  void more_than_is_kept_of_an_answer_is_sent_at_once() {
    second.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
    answer(first, "a");
    answer(second, "b");

    assertThat(sent(second)).containsExactly("b");
    assertThat(sent(first)).isEmpty();
  }

  @Test
  void while_more_than_half_of_the_room_is_taken_nobody_waits_and_so_looks_as_if_he_did_not_read() {
    AskingClient reader = connect();
    AskingClient other = connect();
    other.takes = false;
    byte[] large = new byte[(1 << 20) + 1];
    other.begin(
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(large)));

    reader.begin(empty());

    assertThat(sent(reader)).isNotEmpty();
  }

  @Test
  void each_thread_sends_what_is_its_own() throws InterruptedException {
    answer(first, "a");
    Thread other = new Thread(() -> answer(second, "b"));
    other.start();
    other.join();

    first.runPendingTasks();

    assertThat(sent(first)).containsExactly("a");
    assertThat(sent(second)).isEmpty();
  }

  @Test
  void it_stands_right_behind_the_peer() {
    AskingClient one = connect();
    AskingClient other = connect();
    assertThat(one.pipeline().names().indexOf(nameOf(one, Peer.class))).isZero();
    assertThat(one.pipeline().names().indexOf(nameOf(one, FlushTogether.class))).isEqualTo(1);

    one.begin(empty());
    other.begin(empty());
    assertThat(other.outboundMessages()).isEmpty();
    one.runPendingTasks();

    assertThat(other.outboundMessages()).isNotEmpty();
  }

  @Test
  void who_may_have_said_with_his_request_that_he_goes_does_not_wait() {
    AskingClient client = connect();
    client.answersAtOnce = true;
    client.config().setAutoRead(false); // To read on would run what waits, here alone.
    byte[] request = "GET /a HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    client.pipeline().fireChannelRead(Unpooled.buffer(1_000).writeBytes(request));
    client.pipeline().fireChannelReadComplete();
    assertThat(sent(client)).as("it had room for more").isEmpty();
    client.runPendingTasks();
    assertThat(sent(client)).isNotEmpty();

    client.pipeline().fireChannelRead(Unpooled.wrappedBuffer(request));
    client.pipeline().fireChannelReadComplete();
    assertThat(sent(client)).as("more may be there").isNotEmpty();

    client.pipeline().fireChannelRead(Unpooled.buffer(1_000).writeBytes(request));
    client.pipeline().fireChannelReadComplete();
    client.pipeline().fireChannelReadComplete();
    assertThat(sent(client)).as("nothing more is there").isNotEmpty();
  }

  @Test
  void who_is_left_is_sent_what_only_waits_for_others() {
    AskingClient client = connect();
    client.begin(empty());

    peers.leave(client.peer(), Peers.Reason.NO_ROOM);

    assertThat(client.isOpen()).isFalse();
    assertThat(sent(client)).isNotEmpty();
  }

  @Test
  void one_who_has_gone_keeps_nobody_waiting() {
    answer(first, "a");
    answer(second, "b");
    first.unsafe().close(first.voidPromise());

    first.runPendingTasks();

    assertThat(sent(second)).containsExactly("b");
  }

  private AskingClient connect() {
    AskingClient client = AskingClient.connect(peers, () -> 1);
    client.config().setWriteBufferWaterMark(WriteBufferWaterMark.DEFAULT);
    return client;
  }

  private static DefaultFullHttpResponse empty() {
    return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
  }

  private static String nameOf(
      EmbeddedChannel connection, Class<? extends ChannelHandler> handler) {
    return connection.pipeline().context(handler).name();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What is to come of it, the test sees.
  private static void answer(EmbeddedChannel connection, String answer) {
    connection.pipeline().write(answer);
    connection.pipeline().flush();
  }

  private static List<Object> sent(EmbeddedChannel connection) {
    List<Object> sent = List.copyOf(connection.outboundMessages());
    connection.outboundMessages().clear();
    return sent;
  }
}
