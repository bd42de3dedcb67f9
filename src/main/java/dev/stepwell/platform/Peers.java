package dev.stepwell.platform;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Everybody who is connected. How many there may be, and how much may be kept of what they do not
 * take, follows from the memory of the process; who is too slow, or one too many, is left.
 */
public final class Peers {

  /** Those of this process. */
  static final Peers OF_THE_PROCESS = new Peers(Runtime.getRuntime().maxMemory(), System::nanoTime);

  /** So long a request may take to arrive and to be answered, and an answer to be taken. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Who has been asking for longer is no better than who is silent, where there is no room. */
  static final Duration LONG = Duration.ofSeconds(10);

  /** Of the heap, for each that is connected; bench/storm found 7 to 25 KiB. */
  private static final int HEAP_OF_ONE = 24 * 1024;

  /** This part of the heap's size may be kept in answers; what they are kept in is beside it. */
  private static final int PART_FOR_ANSWERS = 8;

  /** Above the most who are answered so many more are connected, to be told so. */
  private static final double ROOM_TO_REFUSE = 1.25;

  private final LongSupplier nanoseconds;
  private volatile int most;
  private final long mostUntaken;
  private final AtomicLong kept = new AtomicLong();
  private final Set<Peer> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Reason, LongAdder> left = new EnumMap<>(Reason.class);

  /** Why a connection was closed by the service. */
  enum Reason {
    /** There were too many, and it was idle, and had been served longest ago. */
    TOO_MANY,
    /** Its request did not arrive in time, or was not answered. */
    NOT_SENT,
    /** It did not take its answer in time. */
    NOT_TAKEN,
    /** Answers that were not taken had no more room, and it had been served longest ago. */
    NO_ROOM
  }

  Peers(long memory, LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.most = Math.toIntExact(Math.min(Integer.MAX_VALUE / 2, memory / HEAP_OF_ONE));
    this.mostUntaken = memory / PART_FOR_ANSWERS;
    for (Reason reason : Reason.values()) {
      left.put(reason, new LongAdder());
    }
  }

  /** So many may be connected instead. */
  void allow(int number) {
    most = number;
  }

  /** Whether a request came over a connection for which there is no place in this process. */
  public static boolean isWithoutPlace(HttpConnection connection) {
    return OF_THE_PROCESS.isCrowded()
        && connection instanceof ConnectionBase base
        && Peer.isWithoutPlace(base.channel());
  }

  boolean isCrowded() {
    return count.get() > most;
  }

  int count() {
    return count.get();
  }

  int most() {
    return most;
  }

  long left(Reason reason) {
    return adder(reason).sum();
  }

  /** How many bytes of answers are kept for all of them. */
  long untaken() {
    return all.stream().mapToLong(Peer::untaken).sum();
  }

  void add(Peer peer) {
    all.add(peer);
    if (count.incrementAndGet() <= most) {
      return;
    }
    // Whoever waits for an answer, or takes one, keeps its place; who comes then is told so.
    Optional<Peer> idle = idle(1).findFirst();
    if (idle.isPresent()) {
      leave(idle.get(), Reason.TOO_MANY);
    } else if (count.get() > most * ROOM_TO_REFUSE) {
      leave(peer, Reason.TOO_MANY);
    } else {
      peer.hasNoPlace();
    }
  }

  boolean remove(Peer peer) {
    boolean was = all.remove(peer);
    if (was) {
      count.decrementAndGet();
    }
    return was;
  }

  /** One of them takes no more for now, and so many bytes are kept for it. */
  void filled(long bytes) {
    if (kept.addAndGet(bytes) > mostUntaken) {
      makeRoom();
    }
  }

  /** It takes more again, or is gone. */
  void emptied(long bytes) {
    kept.addAndGet(-bytes);
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
    idle(count.get() - most).forEach(it -> leave(it, Reason.TOO_MANY));
    makeRoom();
  }

  /** Leaves whoever has been served longest ago, until the rest has room; the last one has it. */
  private void makeRoom() {
    long still = untaken();
    if (still <= mostUntaken) {
      return;
    }
    List<Moment> moments =
        all.stream().map(Moment::of).filter(it -> it.bytes > 0).sorted().toList();
    for (Moment moment : moments.subList(0, Math.max(0, moments.size() - 1))) {
      if (still > mostUntaken) {
        still -= moment.bytes;
        leave(moment.peer, Reason.NO_ROOM);
      }
    }
  }

  /** So many of those who are idle, if there are as many; served longest ago first. */
  private Stream<Peer> idle(int number) {
    long now = nanoseconds.getAsLong();
    return all.stream()
        .filter(it -> it.isIdle(LONG.toNanos(), now))
        .map(Moment::of)
        .sorted()
        .limit(Math.max(0, number))
        .map(Moment::peer);
  }

  private void leave(Peer peer, Reason reason) {
    if (remove(peer)) {
      adder(reason).increment();
      peer.close();
    }
  }

  /** A peer as it was at one moment: its event loop goes on meanwhile. */
  private record Moment(Peer peer, long served, long bytes) implements Comparable<Moment> {

    static Moment of(Peer peer) {
      return new Moment(peer, peer.served(), peer.untaken());
    }

    @Override
    public int compareTo(Moment other) {
      return Long.compare(served, other.served);
    }
  }

  private LongAdder adder(Reason reason) {
    return Objects.requireNonNull(left.get(reason));
  }
}
