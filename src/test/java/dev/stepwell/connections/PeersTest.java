package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest {

  private static final int TWO = 2 * 24 * 1024;
  private static final int TO_HOLD = TWO / 8;
  private static final long ANY = Long.MAX_VALUE;

  private static final Duration LONG = Peers.LONG.plusNanos(1);

  private long now = 1;
  private final Peers peers = new Peers(new Room(TWO, ANY), () -> now);

  @Test
  void one_too_many_takes_the_place_of_who_was_served_longest_ago() {
    Client first = connect();
    Client second = connect();
    pass(LONG);
    ask(first);
    answer(first, 10);

    Client third = connect();

    assertThat(second.isActive()).isFalse();
    assertThat(first.isActive()).isTrue();
    assertThat(third.isActive()).isTrue();
    assertThat(peers.isCrowded()).isFalse();
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isEqualTo(1);
  }

  @Test
  void who_waits_for_an_answer_keeps_its_place_and_it_is_crowded_until_one_is_silent() {
    Client first = connect();
    Client second = connect();
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
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(connect());
    }

    assertThat(all).allMatch(EmbeddedChannel::isActive);
    assertThat(all.stream().filter(Peer::isWithoutPlace).toList()).containsExactly(all.get(4));
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isZero();
  }

  @Test
  void who_is_taking_an_answer_is_not_idle() {
    Client taking = connect();
    Client idle = connect();
    answer(idle, 10);
    keep(taking, 10);
    pass(LONG);

    connect();

    assertThat(taking.isActive()).isTrue();
    assertThat(idle.isActive()).isFalse();
  }

  @Test
  void an_answer_that_is_larger_than_all_of_the_room_is_kept_where_it_is_the_only_one() {
    Client only = connect();
    keep(only, TWO / 4);

    peers.look();

    assertThat(only.isActive()).isTrue();
  }

  @Test
  void there_is_an_end_to_those_who_come_only_to_be_refused_and_who_comes_last_has_time_to_ask() {
    peers.allow(4);
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Client channel = connect();
      ask(channel);
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
      ask(connect());
    }
    Client fifth = connect();
    Client last = connect();

    ask(fifth);
    ask(last);

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
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(connect());
    }
    assertThat(all).filteredOn(Peer::isWithoutPlace).containsExactly(all.get(4), all.get(5));

    all.get(0).disconnect().syncUninterruptibly();
    ask(all.get(4));
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
    Client first = connect();
    ask(first);
    ask(connect());
    connect();
    answer(first, 10);

    connect();
    assertThat(first.isActive()).isTrue();

    pass(Peers.BETWEEN_IDLE);
    connect();
    assertThat(first.isActive()).isFalse();
  }

  @Test
  void a_request_that_does_not_arrive_in_time_is_given_up_however_often_a_byte_comes() {
    Client slow = connect();
    Client silent = connect();
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
    Client client = connect();
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
    Client first = connect();
    Client second = connect();

    keep(first, TO_HOLD - 10);
    peers.look();
    assertThat(first.isActive()).isTrue();
    keep(second, 20);
    peers.look();

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    assertThat(peers.held()).isBetween(20L, 200L);
    assertThat(peers.left(Peers.Reason.NO_ROOM)).isEqualTo(1);
  }

  @Test
  void what_grows_by_much_is_seen_at_once() {
    Client first = connect();
    Client second = connect();
    keep(first, TO_HOLD);
    keep(second, 3 * TO_HOLD);

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    assertThat(peers.held()).isBetween(3L * TO_HOLD, 4L * TO_HOLD);
  }

  @Test
  void bodies_that_arrive_in_tiny_pieces_have_an_end_by_what_the_pieces_cost() {
    Client first = connect();
    Client second = connect();
    for (int i = 0; i < TO_HOLD / 256; i++) {
      ask(i % 2 == 0 ? first : second);
    }
    peers.look();
    assertThat(first.isActive()).isTrue();
    for (int i = 0; i < 10; i++) {
      ask(second);
    }

    peers.look();

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    answer(second, 10);
    peers.look();
    assertThat(peers.held()).as("what was answered").isZero();
  }

  @Test
  void a_body_in_thousands_of_crumbs_is_not_taken_and_one_in_lines_is() {
    Peers large = new Peers(new Room(1L << 30, ANY), () -> now);
    Client crumbs = connect(large);
    Client lines = connect(large);

    send(lines, "01234567\n".repeat(Arrival.MANY_LINES + 1));
    send(crumbs, "1\r\nx\r\n".repeat(Arrival.MANY_LINES / 2 - 1));
    assertThat(crumbs.isActive()).isTrue();
    send(crumbs, "1\r\nx\r\n".repeat(2));

    assertThat(crumbs.isActive()).isFalse();
    assertThat(lines.isActive()).isTrue();
    assertThat(large.left(Peers.Reason.CRUMBS)).isEqualTo(1);
  }

  @Test
  void requests_sent_ahead_count_by_their_lines_until_the_answers_are_taken() {
    Client client = connect();
    send(client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100));
    fill(client);

    peers.look();

    assertThat(peers.held()).isGreaterThan(100 * 3 * 256);
  }

  @Test
  void an_answer_that_is_not_taken_in_time_is_given_up_and_who_takes_it_has_time_again() {
    Client taking = connect();
    Client silent = connect();
    fill(taking);
    fill(silent);
    pass(Peers.PATIENCE.minusSeconds(1));
    take(taking);
    fill(taking);
    pass(Duration.ofSeconds(2));

    peers.look();

    assertThat(taking.isActive()).isTrue();
    assertThat(silent.isActive()).isFalse();
    assertThat(peers.left(Peers.Reason.NOT_TAKEN)).isEqualTo(1);

    take(taking);
    pass(Peers.PATIENCE.plusSeconds(1));
    peers.look();
    assertThat(taking.isActive()).isTrue();
    assertThat(peers.held()).isZero();
  }

  private Client connect() {
    return connect(peers);
  }

  private Client connect(Peers to) {
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

  private void ask(Client channel) {
    send(channel, "G");
  }

  private void send(Client channel, String text) {
    now++;
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
  }

  /** An answer of which the end stays where it is. */
  private void fill(Client channel) {
    channel.takes = false;
    keep(channel, 10);
    channel.flush();
  }

  private void take(Client channel) {
    now++;
    channel.takes = true;
    channel.unsafe().flush();
  }

  private void answer(Client channel, int bytes) {
    now++;
    channel.writeOutbound(Unpooled.wrappedBuffer(new byte[bytes]));
  }

  /** An answer that stays where it is. */
  @SuppressWarnings("FutureReturnValueIgnored") // It never will.
  private void keep(Client channel, int bytes) {
    now++;
    channel.write(Unpooled.wrappedBuffer(new byte[bytes]));
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  /** One that takes what it is answered, or does not. */
  private static final class Client extends EmbeddedChannel {

    private boolean takes = true;

    Client() {
      super(false, false);
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer answers) throws Exception {
      if (takes) {
        super.doWrite(answers);
      }
    }
  }
}
