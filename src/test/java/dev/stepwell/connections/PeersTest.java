package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who has a place, and for how long. */
class PeersTest {

  private static final int TWO = 2 * 24 * 1024;
  private static final long ANY = Long.MAX_VALUE;

  private static final Duration LONG = Peers.LONG.plusNanos(1);

  private final AtomicLong now = new AtomicLong(1);
  private final Peers peers = new Peers(new Room(TWO, ANY), now::get);

  @Test
  void one_too_many_takes_the_place_of_who_was_served_longest_ago() {
    PeerClient first = connect();
    PeerClient second = connect();
    pass(LONG);
    first.ask();
    first.answer(10);

    PeerClient third = connect();

    assertThat(second.isActive()).isFalse();
    assertThat(first.isActive()).isTrue();
    assertThat(third.isActive()).isTrue();
    assertThat(peers.isCrowded()).isFalse();
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isEqualTo(1);
  }

  @Test
  void who_waits_for_an_answer_keeps_its_place_and_it_is_crowded_until_one_is_silent() {
    PeerClient first = connect();
    PeerClient second = connect();
    first.ask();
    second.ask();

    peers.allow(1);
    assertThat(peers.isCrowded()).isTrue();
    peers.look();
    assertThat(peers.isCrowded()).isTrue();

    first.answer(10);
    peers.look();
    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    assertThat(peers.isCrowded()).isFalse();
  }

  @Test
  void who_has_just_come_is_not_sent_away_by_those_who_come_next() {
    peers.allow(4);
    List<PeerClient> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(connect());
    }

    assertThat(all).allMatch(EmbeddedChannel::isActive);
    assertThat(all.stream().filter(Peer::isWithoutPlace).toList()).containsExactly(all.get(4));
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isZero();
  }

  @Test
  void who_is_taking_an_answer_is_not_idle() {
    PeerClient taking = connect();
    PeerClient idle = connect();
    idle.answer(10);
    taking.keep(10);
    pass(LONG);

    connect();

    assertThat(taking.isActive()).isTrue();
    assertThat(idle.isActive()).isFalse();
  }

  @Test
  void there_is_an_end_to_those_who_come_only_to_be_refused_and_who_comes_last_has_time_to_ask() {
    peers.allow(4);
    List<PeerClient> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      PeerClient channel = connect();
      channel.ask();
      all.add(channel);
    }

    assertThat(all.stream().filter(it -> !it.isActive()).toList())
        .as("the fifth, since there came a seventh of four")
        .containsExactly(all.get(4));
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isEqualTo(1);
  }

  @Test
  void who_is_one_too_many_to_be_read_is_told_so_when_it_asks_and_closed() {
    peers.refuseWith(() -> "no".getBytes(StandardCharsets.US_ASCII));
    peers.allow(4);
    for (int i = 0; i < 4; i++) {
      connect().ask();
    }
    PeerClient fifth = connect();
    PeerClient last = connect();

    fifth.ask();
    last.ask();

    ByteBuf told = fifth.readOutbound();
    assertThat(told.toString(StandardCharsets.US_ASCII)).isEqualTo("no");
    assertThat(fifth.isActive()).isFalse();
    assertThat(last.isActive()).as("it may be a probe").isTrue();
    assertThat(peers.refused()).isEqualTo(1);
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isZero();
  }

  @Test
  void who_came_without_a_place_gets_the_one_of_who_leaves_and_is_read() {
    peers.allow(4);
    List<PeerClient> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(connect());
    }
    assertThat(all).filteredOn(Peer::isWithoutPlace).containsExactly(all.get(4), all.get(5));

    all.get(0).disconnect().syncUninterruptibly();
    all.get(4).ask();
    assertThat(all).filteredOn(Peer::isWithoutPlace).containsExactly(all.get(5));
    assertThat(all.get(4).isActive()).isTrue();

    all.get(5).disconnect().syncUninterruptibly();
    assertThat(Peer.isWithoutPlace(connect())).as("four have one").isTrue();
    all.get(1).disconnect().syncUninterruptibly();
    all.get(2).disconnect().syncUninterruptibly();
    assertThat(Peer.isWithoutPlace(connect())).isFalse();
  }

  @Test
  void where_one_was_looked_for_in_vain_nobody_looks_again_at_once() {
    PeerClient first = connect();
    first.ask();
    connect().ask();
    connect();
    first.answer(10);

    connect();
    assertThat(first.isActive()).isTrue();

    pass(Peers.BETWEEN_IDLE);
    connect();
    assertThat(first.isActive()).isFalse();
  }

  @Test
  void a_request_that_does_not_arrive_in_time_is_given_up_however_often_a_byte_comes() {
    PeerClient slow = connect();
    PeerClient silent = connect();
    for (int second = 0; second < Peers.PATIENCE.toSeconds() - 1; second++) {
      slow.ask();
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
    PeerClient client = connect();
    client.ask();
    pass(Peers.PATIENCE);
    client.answer(10);
    client.ask();
    pass(Peers.PATIENCE);

    peers.look();

    assertThat(client.isActive()).isTrue();
  }

  @Test
  void an_answer_that_is_not_taken_in_time_is_given_up_and_who_takes_it_has_time_again() {
    PeerClient taking = connect();
    PeerClient silent = connect();
    taking.fill();
    silent.fill();
    pass(Peers.PATIENCE.minusSeconds(1));
    taking.take();
    taking.fill();
    pass(Duration.ofSeconds(2));

    peers.look();

    assertThat(taking.isActive()).isTrue();
    assertThat(silent.isActive()).isFalse();
    assertThat(peers.left(Peers.Reason.NOT_TAKEN)).isEqualTo(1);

    taking.take();
    pass(Peers.PATIENCE.plusSeconds(1));
    peers.look();
    assertThat(taking.isActive()).isTrue();
    assertThat(peers.held()).isZero();
  }

  private PeerClient connect() {
    return PeerClient.connect(peers, now);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
