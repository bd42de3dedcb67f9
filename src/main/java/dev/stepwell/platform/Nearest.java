package dev.stepwell.platform;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** "Did you mean": the candidates that someone may have meant by a word that is none of them. */
public final class Nearest {

  private static final int MOST_NAMED = 3;
  private static final int LONGEST_WORD = 100;
  private static final int SHORTEST_PART = 3;
  private static final int NOT_NEAR = Integer.MAX_VALUE;

  private Nearest() {}

  /**
   * The nearest candidates, at most three, in alphabetical order: those with the fewest slips of
   * the finger (a letter too many, missing, wrong or swapped with its neighbour; at most one per
   * three letters), else those that contain the word, or begin it. Empty if none is close.
   */
  public static List<String> to(String word, Collection<String> candidates) {
    var sought = fold(word);
    if (sought.isEmpty() || sought.length() > LONGEST_WORD) {
      return List.of();
    }
    int best = NOT_NEAR;
    var nearest = new TreeSet<String>();
    for (var candidate : candidates) {
      int rank = rank(sought, fold(candidate), best);
      if (rank < best) {
        nearest.clear();
        best = rank;
      }
      if (rank == best && rank != NOT_NEAR) {
        nearest.add(candidate);
      }
    }
    return nearest.stream().limit(MOST_NAMED).toList();
  }

  /** The same as a sentence, {@code Did you mean "sciatica"?}, if there is any. */
  public static Optional<String> question(String word, Collection<String> candidates) {
    var nearest = to(word, candidates);
    return nearest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            nearest.stream().collect(Collectors.joining("\" or \"", "Did you mean \"", "\"?")));
  }

  /** How near a candidate is, where it is as near as the best so far. */
  private static int rank(String sought, String candidate, int best) {
    int most = Math.max(1, Math.min(sought.length(), candidate.length()) / 3);
    int slips = slips(sought, candidate, Math.min(most, best));
    if (slips <= most) {
      return slips;
    }
    boolean partOf = sought.length() >= SHORTEST_PART && candidate.contains(sought);
    boolean begins = candidate.length() >= SHORTEST_PART && sought.startsWith(candidate);
    return partOf || begins ? LONGEST_WORD : NOT_NEAR;
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /**
   * Damerau-Levenshtein distance (optimal string alignment); one more than the most, where it is
   * more. A body may ask for thousands of words among thousands: only what the most leaves possible
   * is looked at, near the diagonal, and a row is never cheaper than the cheaper of the two before.
   */
  static int slips(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    int cheapestOfLast = 0;
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(b.length(), i + most);
      row[from - 1] = from == 1 ? i : most + 1;
      int cheapest = row[from - 1];
      for (int j = from; j <= to; j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        row[j] = swapped(a, i, b, j) ? Math.min(cost, beforeLast[j - 2] + 1) : cost;
        cheapest = Math.min(cheapest, row[j]);
      }
      if (Math.min(cheapestOfLast, cheapest) > most) {
        return most + 1;
      }
      if (to < b.length()) {
        row[to + 1] = most + 1;
      }
      cheapestOfLast = cheapest;
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], most + 1);
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
