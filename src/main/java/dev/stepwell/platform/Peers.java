package dev.stepwell.platform;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

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
  private static final Duration LONG = Duration.ofSeconds(5);

  /** Of the heap, for each that is connected; one that asks takes a third of it. */
  private static final int HEAP_OF_ONE = 24 * 1024;

  /** This part of the heap's size may be kept in answers; what they are kept in is beside it. */
  private static final int PART_FOR_ANSWERS = 8;

  /** Above the most who are answered so many more are connected, to be told so. */
  private static final double ROOM_TO_REFUSE = 1.25;

  private static final Comparator<Peer> LONGEST_SERVED = Comparator.comparingLong(Peer::served);

  private final LongSupplier nanoseconds;
  private volatile int most;
  private final long mostUntaken;
  private final AtomicLong kept = new AtomicLong();
  private final Set<Peer> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Reason, LongAdder> left = new EnumMap<>(Reason.class);

  /** Why a connection was closed by the service. */
  enum Reason {
    /** There were too many, and it had been served longest ago. */
    TOO_MANY,
    /** Its request did not arrive in time, or was not answered. */
    NOT_SENT,
    /** It did not take its answer in time. */
    NOT_TAKEN,
    /** Answers that were not taken had no more room, and it kept most of them. */
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

  /** Whether more are connected to this process than it answers. */
  public static boolean areTooMany() {
    return OF_THE_PROCESS.isCrowded();
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
    long now = nanoseconds.getAsLong();
    // Whoever waits for an answer keeps its place, and who has just come is told that there is
    // none.
    longestServed(it -> it != peer && !it.asksSince(LONG.toNanos(), now))
        .or(() -> count.get() > most * ROOM_TO_REFUSE ? Optional.of(peer) : Optional.empty())
        .ifPresent(it -> leave(it, Reason.TOO_MANY));
  }

  void remove(Peer peer) {
    if (all.remove(peer)) {
      count.decrementAndGet();
    }
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
    while (isCrowded()) {
      Optional<Peer> idle = longestServed(it -> !it.asksSince(LONG.toNanos(), now));
      if (idle.isEmpty()) {
        break;
      }
      leave(idle.get(), Reason.TOO_MANY);
    }
    makeRoom();
  }

  /** Leaves those who have kept their answers for longest, until the rest has room. */
  private void makeRoom() {
    long still = untaken();
    if (still <= mostUntaken) {
      return;
    }
    for (Peer peer : all.stream().sorted(LONGEST_SERVED).toList()) {
      long its = peer.untaken();
      if (its > 0 && still > mostUntaken) {
        still -= its;
        leave(peer, Reason.NO_ROOM);
      }
    }
  }

  private Optional<Peer> longestServed(Predicate<Peer> which) {
    return all.stream().filter(which).min(LONGEST_SERVED);
  }

  private void leave(Peer peer, Reason reason) {
    remove(peer);
    adder(reason).increment();
    peer.close();
  }

  private LongAdder adder(Reason reason) {
    return Objects.requireNonNull(left.get(reason));
  }
}
