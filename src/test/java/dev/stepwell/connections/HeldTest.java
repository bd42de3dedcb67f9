package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What clients send and do not take is held within bounds. */
class HeldTest extends Crowd {

  @Test
  void an_answer_that_is_larger_than_all_of_the_room_is_kept_where_it_is_the_only_one() {
    Client only = connect();
    keep(only, TWO / 4);

    peers.look();

    assertThat(only.isThere()).isTrue();
  }

  @Test
  void answers_that_are_not_taken_have_an_end_and_who_keeps_them_longest_is_left() {
    Client first = connect();
    Client second = connect();

    keep(first, TO_HOLD - 10);
    peers.look();
    assertThat(first.isThere()).isTrue();
    keep(second, 20);
    peers.look();

    assertThat(first.isThere()).isFalse();
    assertThat(second.isThere()).isTrue();
    assertThat(peers.held()).isBetween(20L, 200L);
    assertThat(peers.left(Peers.Reason.NO_ROOM)).isEqualTo(1);
  }

  @Test
  void what_grows_by_much_is_seen_at_once() {
    Client first = connect();
    Client second = connect();
    keep(first, TO_HOLD);
    keep(second, 3 * TO_HOLD);

    assertThat(first.isThere()).isFalse();
    assertThat(second.isThere()).isTrue();
    assertThat(peers.held()).isBetween(3L * TO_HOLD, 4L * TO_HOLD);
  }

  @Test
  void bodies_that_arrive_in_tiny_pieces_have_an_end_by_what_the_pieces_cost() {
    Client first = connect();
    Client second = connect();
    for (int i = 0; i < TO_HOLD / 1024; i++) {
      ask(i % 2 == 0 ? first : second);
    }
    peers.look();
    assertThat(first.isThere()).isTrue();
    for (int i = 0; i < 10; i++) {
      ask(second);
    }

    peers.look();

    assertThat(first.isThere()).isFalse();
    assertThat(second.isThere()).isTrue();
    answer(second, 10);
    peers.look();
    assertThat(peers.held()).as("what was answered").isZero();
  }

  @Test
  void a_body_in_thousands_of_crumbs_is_not_taken_and_one_in_lines_is() {
    Peers large = new Peers(new Room(1L << 30, ANY), () -> now);
    Client crumbs = connect(large);
    Client lines = connect(large);

    send(lines, "01234567\n".repeat(Peer.MANY_LINES + 1));
    send(crumbs, "1\r\nx\r\n".repeat(Peer.MANY_LINES / 2 - 1));
    assertThat(crumbs.isThere()).isTrue();
    send(crumbs, "1\r\nx\r\n".repeat(2));

    assertThat(crumbs.isThere()).isFalse();
    assertThat(lines.isThere()).isTrue();
    assertThat(large.left(Peers.Reason.CRUMBS)).isEqualTo(1);
  }

  @Test
  void an_answer_does_not_hide_the_body_that_came_with_the_request_before_it() {
    Client client = connect();
    client.whenRead =
        () -> {
          answer(client, 10);
          Peer.begin(client, true, () -> false);
        };
    send(client, "GET / HTTP/1.1\r\n\r\nPOST / HTTP/1.1\r\n\r\n" + "x".repeat(2_000));

    pass(LONG);
    peers.look();
    assertThat(peers.held()).as("the body that is arriving").isGreaterThan(2_000);
    pass(Peers.PATIENCE);
    peers.look();

    assertThat(client.isThere()).isFalse();
    assertThat(peers.left(Peers.Reason.NOT_SENT)).isEqualTo(1);
  }

  @Test
  void requests_sent_ahead_count_by_their_lines_until_the_answers_are_taken() {
    Client client = connect();
    send(client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100));
    fill(client);

    peers.look();

    assertThat(peers.held()).isGreaterThan(100 * 3 * 1024);
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

    assertThat(taking.isThere()).isTrue();
    assertThat(silent.isThere()).isFalse();
    assertThat(peers.left(Peers.Reason.NOT_TAKEN)).isEqualTo(1);

    take(taking);
    pass(Peers.PATIENCE.plusSeconds(1));
    peers.look();
    assertThat(taking.isThere()).isTrue();
    assertThat(peers.held()).isZero();
  }

  @Test
  void who_goes_on_asking_behind_an_answer_without_an_end_is_left() {
    Client client = connect();
    Client quiet = connect();
    ask(quiet);
    Peer.hasNoEnd(quiet);
    ask(client);
    Peer.hasNoEnd(client);
    answer(client, 10);
    send(client, "G".repeat(Peer.MOST_AHEAD - 2_500));
    assertThat(client.isThere()).isTrue();
    answer(client, 10);

    send(client, "G".repeat(2_000));

    assertThat(client.isThere()).isFalse();
    assertThat(quiet.isThere()).isTrue();
    assertThat(peers.left(Peers.Reason.AHEAD)).isEqualTo(1);
  }
}
