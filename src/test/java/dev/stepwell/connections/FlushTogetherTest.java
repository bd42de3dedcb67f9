package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlushTogetherTest {

  private final FlushTogether together = new FlushTogether();
  private final List<EmbeddedChannel> connections =
      Stream.generate(() -> new EmbeddedChannel(together)).limit(FlushTogether.MOST).toList();
  private final EmbeddedChannel first = connections.get(0);
  private final EmbeddedChannel second = connections.get(1);

  @AfterEach
  void what_is_left_is_sent() {
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
    answer(first, "a");

    first.close();

    assertThat(first.isOpen()).isFalse();
    assertThat(sent(first)).containsExactly("a");
  }

  @Test
  void one_who_has_gone_keeps_nobody_waiting() {
    answer(first, "a");
    answer(second, "b");
    first.unsafe().close(first.voidPromise());

    first.runPendingTasks();

    assertThat(sent(second)).containsExactly("b");
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
