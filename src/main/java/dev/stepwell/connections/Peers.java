package dev.stepwell.connections;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Everybody who is connected. How many there may be, and how much may be held of what they send and
 * do not take, follows from what the process has; who is too slow, or one too many, is left.
 */
public final class Peers {

  /** So long a request may take to arrive, and an answer to be taken. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Who has been asking for longer is no better than who is silent, where there is no room. */
  static final Duration LONG = Duration.ofSeconds(10);

  /** All are looked at no more often than this for one that is idle, however many come. */
  static final Duration BETWEEN_IDLE = Duration.ofMillis(50);

  /** The same for room; in this time little can be read. */
  static final Duration BETWEEN_ROOM = Duration.ofMillis(5);

  /** Those of this process. */
  static final Peers OF_THE_PROCESS = new Peers(Room.ofTheProcess(), System::nanoTime);

  private final LongSupplier nanoseconds;
  private final Room room;
  private volatile int most;
  private volatile int wanted;
  private final Set<Peer> all = ConcurrentHashMap.newKeySet();
  private final Places places = new Places();
  private final Held held;
  private final FlushTogether together;

  /** Who can make place, served longest ago first, as it was at the last look. */
  private volatile Queue<Peer> idle = new ConcurrentLinkedQueue<>();

  private final AtomicLong lookedForIdle;
  private final AtomicLong lookedForRoom;

  private final LongAdder refused = new LongAdder();
  private volatile Supplier<byte[]> refusal = () -> new byte[0];
  private final Map<Reason, LongAdder> left = new EnumMap<>(Reason.class);

  /** Why a connection was closed by the service. */
  enum Reason {
    /** There were too many, and it was idle, and had been served longest ago. */
    TOO_MANY,
    /** Its request did not arrive in time. */
    NOT_SENT,
    /** It did not take its answer in time. */
    NOT_TAKEN,
    /** What is held had no more room, and for it more was held than its share, for longest. */
    NO_ROOM,
    /** Its request came in thousands of pieces of a few bytes, each of which costs memory. */
    CRUMBS
  }

  Peers(Room room, LongSupplier nanoseconds) {
    this.room = room;
    this.nanoseconds = nanoseconds;
    this.most = room.places();
    this.held = new Held(room.toHold());
    // Else who waits to be sent his answer would be taken for one who does not read.
    this.together = new FlushTogether(held::isLessThanHalf);
    long now = nanoseconds.getAsLong();
    this.lookedForIdle = new AtomicLong(now - BETWEEN_IDLE.toNanos());
    this.lookedForRoom = new AtomicLong(now - BETWEEN_ROOM.toNanos());
    for (Reason reason : Reason.values()) {
      left.put(reason, new LongAdder());
    }
  }

  /** Sends what they are answered. */
  FlushTogether together() {
    return together;
  }

  /** So many may be connected instead, if there are as many descriptors. */
  void allow(int number) {
    wanted = number;
    most = Math.min(number, room.placesByDescriptors());
  }

  /** What is to be told of a number that was allowed and that there are too few descriptors for. */
  Optional<String> shortage() {
    return Optional.of(wanted)
        .filter(it -> it > most)
        .map(
            it ->
                ("%d connections are to be answered (STEPWELL_MOST_CONNECTIONS), but the descriptors"
                        + " of the process are enough for %d only: all of them take ulimit -n %d")
                    .formatted(it, most, Room.descriptorsFor(it)));
  }

  /** Whether a request came over a connection for which there is no place; then it is counted. */
  public boolean refuses(HttpConnection connection) {
    boolean refuses =
        isCrowded()
            && connection instanceof ConnectionBase base
            && Peer.isWithoutPlace(base.channel());
    if (refuses) {
      refused.increment();
    }
    return refuses;
  }

  /**
   * How to tell those who are too many even to be read.
   *
   * @param answer makes a whole answer, after which the connection is closed
   */
  public void refuseWith(Supplier<byte[]> answer) {
    refusal = answer;
  }

  /** What to answer one that is not read; then it is counted. */
  byte[] refuse() {
    refused.increment();
    return refusal.get();
  }

  boolean isCrowded() {
    return places.count() > most;
  }

  int count() {
    return places.count();
  }

  int most() {
    return most;
  }

  /** How many requests were refused since there was no place. */
  long refused() {
    return refused.sum();
  }

  long left(Reason reason) {
    return adder(reason).sum();
  }

  /** How many bytes are held, of requests that have not arrived whole and answers not taken. */
  long held() {
    return held.bytes();
  }

  /** So many bytes may be held for each of them, however much there is for others. */
  long share() {
    return held.share(Room.connected(most));
  }

  void add(Peer peer) {
    all.add(peer);
    // Whoever waits for an answer, or takes one, keeps its place; who comes then is told so. Who
    // has come last may be a probe, and those before had more time to be told.
    if (!places.come(peer, most) && !leaveOneIdle()) {
      places.readNoMoreThan(Room.toRead(most));
      places.oneMoreThan(Room.connected(most)).ifPresent(it -> leave(it, Reason.TOO_MANY));
    }
  }

  boolean remove(Peer peer) {
    boolean was = all.remove(peer);
    if (was) {
      places.go(peer);
    }
    return was;
  }

  /** So many bytes more are held for one of them. */
  void grew(long bytes) {
    held.grew(bytes);
    if (held.isTooMuch() && isTime(lookedForRoom, BETWEEN_ROOM)) {
      makeRoom();
    }
  }

  /** Leaves those who are too slow. */
  void look() {
    long now = nanoseconds.getAsLong();
    long patience = PATIENCE.toNanos();
    for (Peer peer : all) {
      if (peer.asksLongerThan(patience, now)) {
        leave(peer, Reason.NOT_SENT);
      } else if (peer.isFullLongerThan(patience, now)) {
        leave(peer, Reason.NOT_TAKEN);
      }
    }
    idle.clear();
    if (isCrowded()) {
      idle = idleNow();
      while (isCrowded() && leaveNextIdle()) {}
    }
    makeRoom();
  }

  void leave(Peer peer, Reason reason) {
    if (remove(peer)) {
      adder(reason).increment();
      peer.close();
    }
  }

  private void makeRoom() {
    held.tooMuchFor(all, share()).forEach(it -> leave(it, Reason.NO_ROOM));
  }

  private boolean leaveOneIdle() {
    if (leaveNextIdle()) {
      return true;
    }
    if (!isTime(lookedForIdle, BETWEEN_IDLE)) {
      return false;
    }
    idle = idleNow();
    return leaveNextIdle();
  }

  /** Leaves the first that is still idle of those who were. */
  private boolean leaveNextIdle() {
    Queue<Peer> candidates = idle;
    for (Peer next = candidates.poll(); next != null; next = candidates.poll()) {
      if (all.contains(next) && next.isIdle(LONG.toNanos(), nanoseconds.getAsLong())) {
        leave(next, Reason.TOO_MANY);
        return true;
      }
    }
    return false;
  }

  private Queue<Peer> idleNow() {
    long now = nanoseconds.getAsLong();
    return all.stream()
        .filter(it -> it.isIdle(LONG.toNanos(), now))
        .map(Moment::of)
        .sorted()
        .map(Moment::peer)
        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
  }

  /** Whether it is long enough since somebody looked; then whoever asks does. */
  private boolean isTime(AtomicLong looked, Duration between) {
    long now = nanoseconds.getAsLong();
    long last = looked.get();
    return now - last >= between.toNanos() && looked.compareAndSet(last, now);
  }

  private LongAdder adder(Reason reason) {
    return Objects.requireNonNull(left.get(reason));
  }

  /** A peer as it was at one moment: its event loop goes on meanwhile. */
  private record Moment(Peer peer, long served) implements Comparable<Moment> {

    static Moment of(Peer peer) {
      return new Moment(peer, peer.served());
    }

    @Override
    public int compareTo(Moment other) {
      return Long.compare(served, other.served);
    }
  }
}
