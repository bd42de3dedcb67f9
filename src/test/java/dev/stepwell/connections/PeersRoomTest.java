package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.WriteBufferWaterMark;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is held of requests and answers has an end. */
class PeersRoomTest {

  private static final int TWO = 2 * 24 * 1024;
  private static final int TO_HOLD = TWO / 8;
  private static final long ANY = Long.MAX_VALUE;

  private final AtomicLong now = new AtomicLong(1);
  private final Peers peers = new Peers(new Room(TWO, ANY), now::get);

  @Test
  void an_answer_that_is_larger_than_all_of_the_room_is_kept_where_it_is_the_only_one() {
    PeerClient only = connect();
    only.keep(TWO / 4);

    peers.look();

    assertThat(only.isActive()).isTrue();
  }

  @Test
  void answers_that_are_not_taken_have_an_end_and_who_keeps_them_longest_is_left() {
    PeerClient first = connect();
    PeerClient second = connect();

    first.fill(TO_HOLD - 200);
    peers.look();
    assertThat(first.isActive()).isTrue();
    second.fill(TO_HOLD - 200);
    peers.look();

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    assertThat(peers.held()).isBetween(TO_HOLD - 200L, (long) TO_HOLD);
    assertThat(peers.left(Peers.Reason.NO_ROOM)).isEqualTo(1);
  }

  @Test
  void who_holds_no_more_than_its_share_stays_whatever_others_do_and_however_long_it_waits() {
    PeerClient waiting = connect();
    waiting.ask();
    PeerClient silent = connect();
    PeerClient large = connect();
    silent.fill(TO_HOLD);
    large.fill(2 * TO_HOLD);

    peers.look();

    assertThat(silent.isActive()).isFalse();
    assertThat(waiting.isActive()).isTrue();
    assertThat(large.isActive()).as("the only one that is larger than its share").isTrue();
  }

  @Test
  void who_does_not_take_an_answer_is_no_better_for_being_sent_more() {
    PeerClient first = connect();
    PeerClient second = connect();
    first.fill(TO_HOLD - 200);
    second.fill(TO_HOLD - 200);
    first.fill();

    peers.look();

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
  }

  @Test
  void who_took_what_it_was_answered_begins_anew() {
    PeerClient first = connect();
    PeerClient second = connect();
    first.config().setWriteBufferWaterMark(new WriteBufferWaterMark(TO_HOLD, 2 * TO_HOLD));
    first.fill(TO_HOLD - 200);
    first.take();
    second.fill(TO_HOLD - 200);
    first.send("a".repeat(TO_HOLD - 600));

    peers.look();

    assertThat(second.isActive()).isFalse();
    assertThat(first.isActive()).isTrue();
  }

  @Test
  void what_grows_by_much_is_seen_at_once() {
    PeerClient first = connect();
    PeerClient second = connect();
    first.keep(TO_HOLD);
    second.keep(3 * TO_HOLD);

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    assertThat(peers.held()).isBetween(3L * TO_HOLD, 4L * TO_HOLD);
  }

  @Test
  void bodies_that_arrive_in_tiny_pieces_have_an_end_by_what_the_pieces_cost() {
    PeerClient first = connect();
    PeerClient second = connect();
    for (int i = 0; i < TO_HOLD / 256; i++) {
      first.ask();
    }
    peers.look();
    assertThat(first.isActive()).isTrue();
    for (int i = 0; i < TO_HOLD / 256; i++) {
      second.ask();
    }

    peers.look();

    assertThat(first.isActive()).isFalse();
    assertThat(second.isActive()).isTrue();
    second.answer(10);
    peers.look();
    assertThat(peers.held()).as("what was answered").isZero();
  }

  @Test
  void a_body_in_thousands_of_crumbs_is_not_taken_and_one_in_lines_is() {
    Peers large = new Peers(new Room(1L << 30, ANY), now::get);
    PeerClient crumbs = PeerClient.connect(large, now);
    PeerClient lines = PeerClient.connect(large, now);

    lines.send("01234567\n".repeat(Arrival.MANY_LINES + 1));
    crumbs.send("1\r\nx\r\n".repeat(Arrival.MANY_LINES / 2 - 1));
    assertThat(crumbs.isActive()).isTrue();
    crumbs.send("1\r\nx\r\n".repeat(2));

    assertThat(crumbs.isActive()).isFalse();
    assertThat(lines.isActive()).isTrue();
    assertThat(large.left(Peers.Reason.CRUMBS)).isEqualTo(1);
  }

  @Test
  void requests_sent_ahead_count_by_their_lines_until_the_answers_are_taken() {
    PeerClient client = connect();
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100));
    client.fill();

    peers.look();

    assertThat(peers.held()).isGreaterThan(100 * 3 * 256);
  }

  private PeerClient connect() {
    return PeerClient.connect(peers, now);
  }
}
