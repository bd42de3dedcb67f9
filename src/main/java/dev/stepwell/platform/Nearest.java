package dev.stepwell.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean": the candidates that someone may have meant by a word that is none of them. */
public final class Nearest {

  private static final int MOST_NAMED = 3;
  private static final int LONGEST_WORD = 100;
  private static final int SHORTEST_PART = 3;

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
    var ranked =
        candidates.stream()
            .distinct()
            .map(candidate -> new Ranked(candidate, rank(sought, fold(candidate))))
            .filter(each -> each.rank() < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::candidate))
            .toList();
    return ranked.stream()
        .filter(each -> each.rank() == ranked.get(0).rank())
        .limit(MOST_NAMED)
        .map(Ranked::candidate)
        .toList();
  }

  /** The same as a sentence, {@code Did you mean "sciatica"?}, if there is any. */
  public static Optional<String> question(String word, Collection<String> candidates) {
    var nearest = to(word, candidates);
    return nearest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            nearest.stream().collect(Collectors.joining("\" or \"", "Did you mean \"", "\"?")));
  }

  private record Ranked(String candidate, int rank) {}

  private static int rank(String sought, String candidate) {
    int most = Math.max(1, Math.min(sought.length(), candidate.length()) / 3);
    // There are at least as many slips as the lengths differ by. Most candidates end here: a body
    // may ask for thousands of words.
    if (Math.abs(sought.length() - candidate.length()) <= most) {
      int slips = slips(sought, candidate, most);
      if (slips <= most) {
        return slips;
      }
    }
    boolean partOf = sought.length() >= SHORTEST_PART && candidate.contains(sought);
    boolean begins = candidate.length() >= SHORTEST_PART && sought.startsWith(candidate);
    return partOf || begins ? LONGEST_WORD : Integer.MAX_VALUE;
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /**
   * Damerau-Levenshtein distance (optimal string alignment); more than the most, once that is sure:
   * a row is never cheaper than the cheaper of the two before it.
   */
  static int slips(String a, String b, int most) {
    int before = 0;
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int cheapest = cost[i][0];
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        if (swapped(a, i, b, j)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
        cheapest = Math.min(cheapest, cost[i][j]);
      }
      if (Math.min(before, cheapest) > most) {
        return most + 1;
      }
      before = cheapest;
    }
    return cost[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
