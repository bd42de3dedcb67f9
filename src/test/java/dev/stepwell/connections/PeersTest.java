package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest extends Crowd {

  @Test
  void one_too_many_takes_the_place_of_who_was_served_longest_ago() {
    Client first = connect();
    Client second = connect();
    pass(LONG);
    ask(first);
    answer(first, 10);

    Client third = connect();

    assertThat(second.isThere()).isFalse();
    assertThat(first.isThere()).isTrue();
    assertThat(third.isThere()).isTrue();
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
    assertThat(first.isThere()).isFalse();
    assertThat(second.isThere()).isTrue();
    assertThat(peers.isCrowded()).isFalse();
  }

  @Test
  void who_has_just_come_is_not_sent_away_by_those_who_come_next() {
    peers.allow(4);
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(connect());
    }

    assertThat(all).allMatch(Client::isThere);
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

    assertThat(taking.isThere()).isTrue();
    assertThat(idle.isThere()).isFalse();
  }

  @Test
  void there_is_an_end_to_those_who_come_only_to_be_refused_and_who_comes_last_has_time_to_ask() {
    peers.allow(4);
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Client channel = connect();
      ask(channel);
      all.add(channel);
    }

    assertThat(all.stream().filter(it -> !it.isThere()).toList())
        .as("the fifth, since there came a sixth of four")
        .containsExactly(all.get(4));
    all.get(5).disconnect().syncUninterruptibly();
    assertThat(connect().isThere()).isTrue();
    assertThat(peers.left(Peers.Reason.TOO_MANY)).isEqualTo(1);
  }

  @Test
  void where_one_was_looked_for_in_vain_nobody_looks_again_at_once() {
    Client first = connect();
    ask(first);
    ask(connect());
    connect();
    answer(first, 10);

    connect();
    assertThat(first.isThere()).isTrue();

    pass(Peers.BETWEEN_IDLE);
    connect();
    assertThat(first.isThere()).isFalse();
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
    assertThat(slow.isThere()).isTrue();

    pass(Duration.ofSeconds(2));
    peers.look();

    assertThat(slow.isThere()).isFalse();
    assertThat(silent.isThere()).as("the framework closes who is idle").isTrue();
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

    assertThat(client.isThere()).isTrue();
  }

  @Test
  void who_has_sent_a_whole_request_waits_for_the_answer_and_is_not_slow() {
    Client client = connect();
    send(client, "GET / HTTP/1.1\r\n\r\n");
    Peer.begin(client, false, () -> true);

    pass(Peers.PATIENCE.multipliedBy(2));
    peers.look();
    connect();
    connect();

    assertThat(client.isThere()).isTrue();
    Peer.end(client);
    answer(client, 10);
    peers.look();
    assertThat(peers.held()).isZero();
  }

  @Test
  void who_came_without_a_place_gets_one_when_somebody_leaves() {
    peers.allow(4);
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Client client = connect();
      ask(client);
      all.add(client);
    }
    assertThat(Peer.isWithoutPlace(all.get(4))).isTrue();

    all.get(0).disconnect().syncUninterruptibly();

    assertThat(Peer.isWithoutPlace(all.get(4))).isFalse();
  }

  @Test
  void who_is_one_too_many_to_be_refused_in_order_is_told_so_when_it_asks() {
    peers.refuseWith(() -> "no".getBytes(StandardCharsets.US_ASCII));
    peers.allow(4);
    for (int i = 0; i < 4; i++) {
      ask(connect());
    }
    Client asked = connect();
    ask(asked);
    Client silent = connect();
    assertThat(told(asked)).isEqualTo("no");
    assertThat(asked.isThere()).isFalse();

    connect();
    assertThat(silent.isThere()).isTrue();
    ask(silent);

    assertThat(told(silent)).isEqualTo("no");
    assertThat(silent.isThere()).isFalse();
    assertThat(peers.refused()).isEqualTo(2);
  }

  @Test
  void there_are_as_many_places_as_heap_and_descriptors_have_room_for() {
    assertThat(new Room(100 * 24 * 1024, ANY).places()).isEqualTo(100);
    assertThat(new Room(ANY, 1_024).places()).isEqualTo(499);
    assertThat(new Room(ANY, ANY).places()).isEqualTo(Room.MOST);
    assertThat(new Room(ANY, 10).places()).isEqualTo(1);
    Peers few = new Peers(new Room(ANY, 1_024), () -> now);
    few.allow(5_000);
    assertThat(few.most()).isEqualTo(499);
  }
}
