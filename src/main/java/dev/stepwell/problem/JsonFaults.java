package dev.stepwell.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found to be wrong with a body so far, by whoever looked at it, in any order. */
final class JsonFaults {

  private final List<Placed> found = new ArrayList<>();
  private final Set<String> pointers = new HashSet<>();

  private record Placed(int position, Fault fault) {}

  /** Adds a fault; its position is its place in the order of the document. */
  void add(int position, Fault fault) {
    found.add(new Placed(position, fault));
    pointers.add(fault.name());
  }

  /** Whether there is none right there. */
  boolean isSoundAt(JsonPlace place) {
    return pointers.isEmpty() || !pointers.contains(place.toString());
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw Problem.invalidBody(
          found.stream()
              .sorted(Comparator.comparingInt(Placed::position))
              .map(Placed::fault)
              .toList());
    }
  }
}
