package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest {

  private static final int TWO = 2 * 24 * 1024;

  private static final Duration LONG = Peers.LONG.plusNanos(1);

  private long now = 1;
  private final Peers peers = new Peers(TWO, () -> now);

  @Test
  void one_too_many_takes_the_place_of_who_was_served_longest_ago() {
    EmbeddedChannel first = connect();
    EmbeddedChannel second = connect();
    pass(LONG);
    ask(first);
    answer(first, 10);

    EmbeddedChannel third = connect();

    assertThat(second.isActive()).isFalse();
    assertThat(first.isActive()).isTrue();
    assertThat(third.isActive()).isTrue();
    assertThat(peers.isCrowded()).isFalse();
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isEqualTo(1);
  }

  @Test
  void who_waits_for_an_answer_keeps_its_place_and_it_is_crowded_until_one_is_silent() {
    EmbeddedChannel first = connect();
    EmbeddedChannel second = connect();
    ask(first);
    ask(second);

    peers.allow(1);
    assertThat(peers.isCrowded()).isTrue();
    peers.look();
    assertThat(peers.isCrowded()).isTrue();

    answer(first, 10);
    peers.look();
    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    assertThat(peers.isCrowded()).isFalse();
  }

  @Test
  void who_has_just_come_is_not_sent_away_by_those_who_come_next() {
    peers.allow(4);
    List<EmbeddedChannel> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(connect());
    }

    assertThat(all).allMatch(EmbeddedChannel::isActive);
    assertThat(all.stream().filter(Peer::isWithoutPlace).toList()).containsExactly(all.get(4));
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isZero();
  }

  @Test
  void who_is_taking_an_answer_is_not_idle() {
    EmbeddedChannel taking = connect();
    EmbeddedChannel idle = connect();
    answer(idle, 10);
    keep(taking, 10);
    pass(LONG);

    connect();

    assertThat(taking.isActive()).isTrue();
    assertThat(idle.isActive()).isFalse();
  }

  @Test
  void an_answer_that_is_larger_than_all_of_the_room_is_kept_where_it_is_the_only_one() {
    EmbeddedChannel only = connect();
    keep(only, TWO / 4);

    peers.look();

    assertThat(only.isActive()).isTrue();
  }

  @Test
  void there_is_an_end_to_those_who_come_only_to_be_refused() {
    peers.allow(4);
    for (int i = 0; i < 5; i++) {
      ask(connect());
    }

    assertThat(connect().isActive()).as("the sixth of four").isFalse();
  }

  @Test
  void a_request_that_does_not_arrive_in_time_is_given_up_however_often_a_byte_comes() {
    EmbeddedChannel slow = connect();
    EmbeddedChannel silent = connect();
    for (int second = 0; second < Peers.PATIENCE.toSeconds() - 1; second++) {
      ask(slow);
      pass(Duration.ofSeconds(1));
      peers.look();
    }
    assertThat(slow.isActive()).isTrue();

    pass(Duration.ofSeconds(2));
    peers.look();

    assertThat(slow.isActive()).isFalse();
    assertThat(silent.isActive()).as("the framework closes who is idle").isTrue();
    assertThat(peers.left(Peers.Reason.NOT_SENT)).isEqualTo(1);
  }

  @Test
  void who_was_answered_has_time_again() {
    EmbeddedChannel client = connect();
    ask(client);
    pass(Peers.PATIENCE);
    answer(client, 10);
    ask(client);
    pass(Peers.PATIENCE);

    peers.look();

    assertThat(client.isActive()).isTrue();
  }

  @Test
  void answers_that_are_not_taken_have_an_end_and_who_keeps_them_longest_is_left() {
    EmbeddedChannel first = connect();
    EmbeddedChannel second = connect();

    keep(first, TWO / 10);
    peers.look();
    assertThat(first.isActive()).isTrue();
    keep(second, TWO / 20);
    peers.look();

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    assertThat(peers.untaken()).isLessThanOrEqualTo(TWO / 8);
    assertThat(peers.left(Peers.Reason.NO_ROOM)).isEqualTo(1);
  }

  private EmbeddedChannel connect() {
    EmbeddedChannel channel = new EmbeddedChannel(false, false);
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
    Peer.begin(channel.pipeline(), peers, () -> now);
    try {
      channel.register();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    now++;
    return channel;
  }

  private void ask(EmbeddedChannel channel) {
    now++;
    channel.writeInbound(Unpooled.copiedBuffer("G", StandardCharsets.US_ASCII));
  }

  private void answer(EmbeddedChannel channel, int bytes) {
    now++;
    channel.writeOutbound(Unpooled.wrappedBuffer(new byte[bytes]));
  }

  /** An answer that stays where it is. */
  @SuppressWarnings("FutureReturnValueIgnored") // It never will.
  private void keep(EmbeddedChannel channel, int bytes) {
    now++;
    channel.write(Unpooled.wrappedBuffer(new byte[bytes]));
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
