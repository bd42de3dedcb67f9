package dev.stepwell.connections;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes are held for all who are connected: of requests that have not arrived whole, and
 * of answers that are not taken. Each has a share; there would be room if all held as much. Where
 * there is none, those are left who hold more, and have done so for longest: whoever asks and takes
 * as he is answered holds next to nothing, however long he waits.
 */
final class Held {

  private final long room;

  /** By what each has told since the last look. */
  private final AtomicLong bytes = new AtomicLong();

  /** None yet, where there is room for so many bytes. */
  Held(long room) {
    this.room = room;
  }

  /** So many bytes each of these may hold, whatever others do. */
  long share(int peers) {
    return room / peers;
  }

  long bytes() {
    return bytes.get();
  }

  /** So many more are held for one of them. */
  void grew(long more) {
    bytes.addAndGet(more);
  }

  boolean isTooMuch() {
    return bytes.get() > room;
  }

  boolean isLessThanHalf() {
    return bytes.get() <= room / 2;
  }

  /**
   * Looks at all of them exactly.
   *
   * @param share in bytes
   * @return whom to leave so that there is room: one of those who hold more than their share stays,
   *     and all others
   */
  List<Peer> tooMuchFor(Collection<Peer> all, long share) {
    long still = 0;
    List<Holder> over = new ArrayList<>();
    for (Peer peer : all) {
      Holder holder = new Holder(peer, peer.overSince(), peer.held());
      still += holder.bytes;
      if (holder.bytes > share) {
        over.add(holder);
      }
    }
    over.sort(comparingLong(Holder::since));
    List<Peer> left = new ArrayList<>();
    for (Holder holder : over.subList(0, Math.max(0, over.size() - 1))) {
      if (still > room) {
        still -= holder.bytes;
        left.add(holder.peer);
      }
    }
    bytes.set(still);
    return left;
  }

  /** One as it was at one moment: its event loop goes on meanwhile. */
  private record Holder(Peer peer, long since, long bytes) {}
}
