package dev.stepwell.connections;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many are connected, and who of them came when every place was taken: who came first gets the
 * next place that is given back. As nobody is read before it has asked, and may ask for a probe,
 * not all of them are refused alike: {@link Room}.
 */
final class Places {

  /** Written by those who hold the lock, and read by whoever likes. */
  private volatile int count;

  /** By the turn in which they came, those whose requests are read, and those who came before. */
  private final NavigableMap<Long, Peer> read = new TreeMap<>();

  private final NavigableMap<Long, Peer> unread = new TreeMap<>();
  private long turns;

  /**
   * One more is connected.
   *
   * @return whether there was a place for it
   */
  synchronized boolean come(Peer peer, int places) {
    count++;
    if (count <= places) {
      return true;
    }
    turns++;
    peer.hasNoPlace(turns);
    read.put(turns, peer);
    return false;
  }

  /** Where more are connected than this, whoever came first without a place is read no more. */
  synchronized void readNoMoreThan(int most) {
    if (count > most) {
      Map.Entry<Long, Peer> first = read.pollFirstEntry();
      if (first != null) {
        unread.put(first.getKey(), first.getValue());
        first.getValue().isNotRead();
      }
    }
  }

  /** One is connected no more; its place is another one's. */
  synchronized void go(Peer peer) {
    count--;
    if (peer.turn() > 0) {
      read.remove(peer.turn());
      unread.remove(peer.turn());
      return;
    }
    Map.Entry<Long, Peer> first = unread.pollFirstEntry();
    if (first == null) {
      first = read.pollFirstEntry();
    }
    if (first != null) {
      first.getValue().hasAPlace();
    }
  }

  /** Where more are connected than this, the first of those who are not read, to be left. */
  synchronized Optional<Peer> oneMoreThan(int most) {
    return count > most
        ? Optional.ofNullable(unread.pollFirstEntry()).map(Map.Entry::getValue)
        : Optional.empty();
  }

  int count() {
    return count;
  }
}
