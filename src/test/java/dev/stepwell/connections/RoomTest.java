package dev.stepwell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

  private static final long ANY = Long.MAX_VALUE;

  @Test
  void what_the_service_needs_itself_is_not_for_clients() {
    assertThat(Room.forClients(128L << 20)).isEqualTo(88L << 20);
    assertThat(Room.forClients(40L << 20)).isEqualTo(20L << 20);
  }

  @Test
  void there_are_as_many_places_as_heap_and_descriptors_have_room_for() {
    assertThat(new Room(100 * 24 * 1024, ANY).places()).isEqualTo(100);
    assertThat(new Room(ANY, 1_024).places()).isEqualTo(416);
    assertThat(new Room(ANY, ANY).places()).isEqualTo(Room.MOST);
    assertThat(new Room(ANY, 10).places()).isEqualTo(1);
    Peers few = new Peers(new Room(ANY, 1_024), System::nanoTime);
    few.allow(416);
    assertThat(few.shortage()).isEmpty();
    few.allow(5_000);
    assertThat(few.most()).isEqualTo(416);
    assertThat(few.shortage().orElseThrow()).contains("5000", "416 only", "ulimit -n 7900");
  }
}
