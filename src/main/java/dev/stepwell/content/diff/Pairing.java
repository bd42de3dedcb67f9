package dev.stepwell.content.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which elements of two lists are the same ones, and which of those really moved. */
final class Pairing {

  private Pairing() {}

  /**
   * An element of two lists.
   *
   * @param from its index in the list before, where it was there
   * @param to its index in the list afterwards, where it is there
   * @param moved whether it stands at another place among those in both lists
   */
  record Pair(Optional<Integer> from, Optional<Integer> to, boolean moved) {}

  /**
   * All elements of both lists, in the order of the second; what is gone stands where it was. As
   * few as possible count as moved: the longest run that kept its order stayed.
   *
   * @param before keys, each once
   * @param after keys, each once
   */
  static List<Pair> of(List<String> before, List<String> after) {
    Map<String, Integer> places = indices(after);
    Map<String, Integer> former = indices(before);
    List<Integer> common = before.stream().map(places::get).filter(it -> it != null).toList();
    Set<Integer> stayed = longestRising(common);
    Map<Pair, Integer> anchors = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    int anchor = -1;
    for (int i = 0; i < before.size(); i++) {
      Integer to = places.get(before.get(i));
      if (to == null) {
        Pair gone = new Pair(Optional.of(i), Optional.empty(), false);
        anchors.put(gone, anchor);
        pairs.add(gone);
      } else if (stayed.contains(to)) {
        anchor = to;
      }
    }
    for (int i = 0; i < after.size(); i++) {
      Optional<Integer> from = Optional.ofNullable(former.get(after.get(i)));
      pairs.add(new Pair(from, Optional.of(i), from.isPresent() && !stayed.contains(i)));
    }
    pairs.sort(
        Comparator.comparing((Pair it) -> it.to().orElseGet(() -> anchors.get(it)))
            .thenComparing(it -> it.to().isEmpty())
            .thenComparing(it -> it.from().orElse(0)));
    return List.copyOf(pairs);
  }

  private static Map<String, Integer> indices(List<String> keys) {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (indices.put(keys.get(i), i) != null) {
        throw new IllegalArgumentException("twice in a list: " + keys.get(i));
      }
    }
    return indices;
  }

  /** The longest subsequence that rises, of numbers that are all different. */
  private static Set<Integer> longestRising(List<Integer> numbers) {
    int[] numberAt = numbers.stream().mapToInt(Integer::intValue).toArray();
    int[] endsOf = new int[numberAt.length];
    int[] previous = new int[numberAt.length];
    int[] smallestEnds = new int[numberAt.length];
    int length = 0;
    for (int i = 0; i < numberAt.length; i++) {
      int found = Arrays.binarySearch(smallestEnds, 0, length, numberAt[i]);
      int at = -found - 1;
      smallestEnds[at] = numberAt[i];
      endsOf[at] = i;
      previous[i] = at == 0 ? -1 : endsOf[at - 1];
      length = Math.max(length, at + 1);
    }
    Set<Integer> run = new HashSet<>();
    for (int i = length == 0 ? -1 : endsOf[length - 1]; i >= 0; i = previous[i]) {
      run.add(numberAt[i]);
    }
    return run;
  }
}
