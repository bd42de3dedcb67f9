package dev.stepwell.picture;

import dev.stepwell.catalog.GateWords;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a gate.
 *
 * @param depth how many criteria it stands beneath that have a line of their own
 * @param text what it asks
 * @param isHeading whether what it asks stands in the lines beneath
 * @param judged what is known of it; empty without an evaluation
 */
record GateLine(int depth, String text, boolean isHeading, Optional<Judgement> judged) {

  /** The lines of a gate whose own criterion, if it has parts, is told by its heading. */
  static List<GateLine> of(Criterion gate, Optional<Judgement> judged, GateWords words) {
    List<GateLine> lines = new ArrayList<>();
    if (hasLinesBeneath(gate)) {
      addBeneath(lines, 0, gate, judged, words);
    } else {
      add(lines, 0, gate, judged, words);
    }
    return lines;
  }

  private static void add(
      List<GateLine> lines,
      int depth,
      Criterion criterion,
      Optional<Judgement> judged,
      GateWords words) {
    boolean isHeading = hasLinesBeneath(criterion);
    String text = isHeading ? Labels.branch(criterion) : Labels.capital(words.of(criterion));
    lines.add(new GateLine(depth, text, isHeading, judged));
    if (isHeading) {
      addBeneath(lines, depth + 1, criterion, judged, words);
    }
  }

  private static void addBeneath(
      List<GateLine> lines,
      int depth,
      Criterion criterion,
      Optional<Judgement> judged,
      GateWords words) {
    for (int i = 0; i < criterion.of().size(); i++) {
      int place = i;
      add(lines, depth, criterion.of().get(i), judged.map(it -> it.of().get(place)), words);
    }
  }

  /** What negates one leaf is told in one line with it, by the words of the gate. */
  private static boolean hasLinesBeneath(Criterion criterion) {
    return criterion.type() == Criterion.Type.NOT
        ? !criterion.of().get(0).of().isEmpty()
        : !criterion.of().isEmpty();
  }
}
