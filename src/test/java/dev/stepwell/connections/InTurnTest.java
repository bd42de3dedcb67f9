package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InTurnTest {

  private static final String GET = "GET /%s HTTP/1.1\r\n\r\n";
  private static final String POST = "POST /%s HTTP/1.1\r\nContent-Length: 3000\r\n\r\n";

  private static final Duration LONG = Peers.LONG.plusNanos(1);
  private static final Duration PATIENCE = Peers.PATIENCE.plusNanos(1);

  private long now = 1;
  private final Peers peers = new Peers(new Room(1 << 24, Long.MAX_VALUE), () -> now);

  @Test
  void the_next_is_handed_on_when_the_one_before_is_answered_and_meanwhile_no_more_is_read() {
    AskingClient client = connect();

    client.send(GET.formatted("a") + GET.formatted("b") + GET.formatted("c"));
    assertThat(client.handedOn).containsExactly("/a");
    assertThat(client.config().isAutoRead()).isFalse();

    client.answer();
    assertThat(client.handedOn).containsExactly("/a", "/b");
    client.answer();
    assertThat(client.handedOn).containsExactly("/a", "/b", "/c");
    assertThat(client.config().isAutoRead()).isTrue();
    client.answer();
    client.send(GET.formatted("d"));
    assertThat(client.handedOn).containsExactly("/a", "/b", "/c", "/d");
  }

  @Test
  void the_next_waits_until_the_answer_is_taken() {
    AskingClient client = connect();
    client.takes = false;
    client.send(GET.formatted("a") + GET.formatted("b"));
    client.answer();
    assertThat(client.handedOn).containsExactly("/a");

    client.takes = true;
    client.unsafe().flush();
    client.runPendingTasks();

    assertThat(client.handedOn).containsExactly("/a", "/b");
  }

  @Test
  void whoever_answers_may_want_to_read_no_more_of_a_body() {
    AskingClient client = connect();
    client.send(GET.formatted("a") + POST.formatted("b") + "x".repeat(2_000));
    client.wantsNoBody = true;

    client.answer();

    assertThat(client.handedOn).containsExactly("/a", "/b");
    assertThat(client.config().isAutoRead()).isFalse();
  }

  @Test
  void what_waits_goes_with_the_connection_and_what_it_is_in() {
    AskingClient gone = connect();
    ByteBuf gones = gone.send(GET.formatted("a") + POST.formatted("b") + "x");
    gone.close().syncUninterruptibly();
    gone.answer();
    AskingClient left = connect();
    ByteBuf lefts = left.send(GET.formatted("a") + POST.formatted("b") + "x");
    peers.leave(left.peer(), Peers.Reason.NO_ROOM);
    left.answer();

    assertThat(gone.handedOn).containsExactly("/a");
    assertThat(left.handedOn).containsExactly("/a");
    assertThat(gones.refCnt()).isZero();
    assertThat(lefts.refCnt()).isZero();
  }

  @Test
  void what_waits_of_one_that_is_left_goes_before_the_connection_does() {
    AskingClient left = connect();
    left.pipeline()
        .addFirst(
            new ChannelOutboundHandlerAdapter() {
              @Override
              public void close(ChannelHandlerContext context, ChannelPromise closed) {}
            });
    ByteBuf lefts = left.send(GET.formatted("a") + POST.formatted("b") + "x");

    peers.leave(left.peer(), Peers.Reason.NO_ROOM);

    assertThat(left.isOpen()).isTrue();
    assertThat(lefts.refCnt()).isZero();
  }

  @Test
  void behind_the_request_that_is_the_last_one_by_its_own_words_nothing_is_handed_on() {
    for (String last :
        List.of("GET /a HTTP/1.0\r\n\r\n", "GET /a HTTP/1.1\r\nConnection: close\r\n\r\n")) {
      for (boolean atOnce : List.of(true, false)) {
        AskingClient client = connect();
        client.answersAtOnce = atOnce;
        ByteBuf sent = client.send(last + POST.formatted("b") + "x");
        client.answer();
        ByteBuf later = client.send("x".repeat(2_999) + GET.formatted("c"));

        assertThat(client.handedOn).containsExactly("/a");
        client.close().syncUninterruptibly();
        assertThat(sent.refCnt()).isZero();
        assertThat(later.refCnt()).isZero();
      }
    }
  }

  /** It may be the rest of a request that was not understood. */
  @Test
  void behind_an_answer_that_says_it_is_the_last_one_nothing_is_handed_on() {
    AskingClient client = connect();
    ByteBuf sent = client.send(GET.formatted("a") + POST.formatted("b") + "x");
    assertThat(client.handedOn).containsExactly("/a");

    client.answerAndClose();
    assertThat(client.config().isAutoRead()).isTrue();
    ByteBuf later = client.send("x".repeat(2_999) + GET.formatted("c"));

    assertThat(client.handedOn).containsExactly("/a");
    client.close().syncUninterruptibly();
    assertThat(sent.refCnt()).isZero();
    assertThat(later.refCnt()).isZero();
  }

  @Test
  void the_rest_of_a_request_is_taken_behind_the_last_answer_and_then_nothing() {
    AskingClient client = connect();
    client.send(POST.formatted("a") + "x".repeat(1_000));
    client.answerAndClose();

    client.send("x".repeat(2_000) + GET.formatted("b"));

    assertThat(client.handedOn).containsExactly("/a");
    assertThat(client.ended).isOne();
  }

  @Test
  void the_rest_of_a_request_that_was_answered_is_not_held() {
    AskingClient client = connect();
    client.send("POST /1 HTTP/1.1\r\nContent-Length: 100000\r\n\r\n");
    client.answer();
    for (int i = 0; i < 10; i++) {
      client.send("a\n".repeat(1_000));
    }

    assertThat(client.peer().held()).isZero();
  }

  @Test
  void what_comes_behind_the_last_request_is_not_held() {
    AskingClient client = connect();
    client.send("GET /a HTTP/1.1\r\nConnection: close\r\n\r\n");
    for (int i = 0; i < 1_000; i++) {
      client.send("0123456789\n".repeat(300));
    }

    peers.look();

    assertThat(client.isOpen()).isTrue();
    assertThat(peers.held()).isLessThan(2_000);
  }

  @Test
  void what_is_no_request_waits_for_its_turn_as_well() {
    AskingClient client = connect();
    client.send(GET.formatted("a") + GET.formatted("b") + "what is that\r\n\r\n");

    client.answer();
    assertThat(client.handedOn).containsExactly("/a", "/b");
    client.answer();
    assertThat(client.handedOn).hasSize(3);
  }

  @Test
  void nothing_is_read_while_something_waits_though_whoever_answers_wants_more_of_a_body() {
    AskingClient client = connect();
    client.send(POST.formatted("a") + "x".repeat(3_000) + GET.formatted("b") + GET.formatted("c"));
    client.reads = 0;

    client.config().setAutoRead(true);
    client.read();
    assertThat(client.reads).isZero();
    client.answer();
    assertThat(client.reads).isZero();
    client.answer();

    assertThat(client.handedOn).containsExactly("/a", "/b", "/c");
    assertThat(client.reads).isPositive();
  }

  @Test
  void who_waits_for_an_answer_is_not_told_of_as_idle() {
    AskingClient client = connect();
    client.send(GET.formatted("a"));
    client.pipeline().fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
    assertThat(client.idle).isZero();

    client.answer();
    client.pipeline().fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);

    assertThat(client.idle).isEqualTo(1);
  }

  @Test
  void a_request_has_one_time_for_its_head_and_its_body() {
    AskingClient client = connect();
    client.send("POST /a HTTP/1.1\r\n");
    pass(PATIENCE.dividedBy(2));
    client.send("Content-Length: 3000\r\n\r\n");
    pass(PATIENCE.dividedBy(2).plusNanos(1));

    peers.look();

    assertThat(client.handedOn).containsExactly("/a");
    assertThat(client.isOpen()).isFalse();
  }

  @Test
  void a_head_that_came_in_pieces_is_held_until_its_request_is_answered() {
    AskingClient client = connect();
    client.send("POST /a HTTP/1.1\r\nContent-Length: 1\r\n" + "a: b\r\n".repeat(500));
    client.send("\r\n");
    assertThat(client.handedOn).containsExactly("/a");

    peers.look();

    assertThat(peers.held()).isGreaterThan(500 * 256);
  }

  @Test
  void of_one_that_always_sends_ahead_no_more_is_held_than_what_waits() {
    AskingClient client = connect();
    client.send(GET.formatted("a") + GET.formatted("b"));
    for (int i = 0; i < 1_000; i++) {
      client.answer();
      client.send(GET.formatted(i));
    }

    peers.look();

    assertThat(client.handedOn).hasSize(1_001);
    assertThat(peers.held()).isBetween(1L, 4_000L);
  }

  @Test
  void what_waits_counts_by_what_it_costs_however_small_it_is() {
    AskingClient client = connect();
    client.send("A / HTTP/1.1\r\n\r\n".repeat(50));

    assertThat(peers.held()).isGreaterThan(49 * 384);
  }

  @Test
  void an_answer_that_only_says_go_on_is_none() {
    AskingClient client = connect();
    client.send(GET.formatted("a") + GET.formatted("b"));

    client.answer(HttpResponseStatus.CONTINUE);

    assertThat(client.handedOn).containsExactly("/a");
  }

  @Test
  void an_answer_does_not_hide_the_body_that_came_with_the_request_before_it() {
    AskingClient client = connect();
    client.answersAtOnce = true;
    client.send(GET.formatted("a") + POST.formatted("b") + "x".repeat(2_000));
    assertThat(client.handedOn).containsExactly("/a", "/b");

    peers.look();
    assertThat(peers.held()).as("the body that is arriving").isGreaterThan(2_000);
    pass(PATIENCE);
    peers.look();

    assertThat(client.isOpen()).isFalse();
    assertThat(peers.left(Peers.Reason.NOT_SENT)).isEqualTo(1);
  }

  @Test
  void a_body_that_could_not_be_read_has_all_of_its_time_when_it_can() {
    AskingClient client = connect();
    client.send(GET.formatted("a") + POST.formatted("b") + "x".repeat(2_000));
    pass(PATIENCE);
    peers.look();
    client.answer();
    pass(LONG);
    peers.look();
    assertThat(client.isOpen()).isTrue();
    assertThat(client.handedOn).containsExactly("/a", "/b");

    pass(PATIENCE);
    peers.look();

    assertThat(client.isOpen()).isFalse();
  }

  @Test
  void who_waits_for_an_answer_is_neither_slow_nor_idle_however_long_it_takes() {
    AskingClient client = connect();
    client.send(POST.formatted("a") + "x".repeat(3_000));

    pass(PATIENCE);
    peers.look();

    assertThat(client.isOpen()).isTrue();
    assertThat(client.peer().isIdle(LONG.toNanos(), now)).isFalse();
    client.answer();
    assertThat(client.peer().isIdle(LONG.toNanos(), now)).isTrue();
  }

  @Test
  void who_listens_to_an_answer_that_goes_on_is_not_idle() {
    AskingClient client = connect();
    client.send(GET.formatted("a"));
    client.begin(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));

    pass(PATIENCE);
    peers.look();

    assertThat(client.isOpen()).isTrue();
    assertThat(client.peer().isIdle(LONG.toNanos(), now)).isFalse();
  }

  @Test
  void what_is_answered_is_not_held_and_what_waits_is() {
    AskingClient client = connect();
    client.send(GET.formatted("a").repeat(100));
    client.answer();
    peers.look();
    assertThat(peers.held()).isGreaterThan(100 * 2 * 256);

    client.answersAtOnce = true;
    client.answer();
    peers.look();

    assertThat(client.handedOn).hasSize(100);
    assertThat(peers.held()).isZero();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private AskingClient connect() {
    return AskingClient.connect(peers, () -> now);
  }
}
