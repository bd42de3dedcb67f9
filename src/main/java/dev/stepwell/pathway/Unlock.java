package dev.stepwell.pathway;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is missing for a gate to open.
 *
 * @param criterion what it would take; it stands for itself, whatever it rests on
 * @param answered the answer that was given, where it was the other one
 */
public record Unlock(Criterion criterion, Optional<Presence> answered) {

  static Unlock of(Criterion criterion) {
    return new Unlock(criterion, Optional.empty());
  }

  /** All that so many of the judgements take: of each the least, and first the fewest. */
  static List<Unlock> fewest(int count, Verdict goal, List<Judgement> judgements) {
    return once(
        judgements.stream()
            .filter(it -> it.verdict() != goal)
            .map(it -> it.to(goal))
            .sorted(Comparator.comparingInt(List::size))
            .limit(count)
            .toList());
  }

  /** All that all of the judgements take. */
  static List<Unlock> all(Verdict goal, List<Judgement> judgements) {
    List<List<Unlock>> lists = new ArrayList<>();
    for (Judgement judgement : judgements) {
      lists.add(judgement.to(goal));
    }
    return once(lists);
  }

  /** Each thing once; they are few. */
  private static List<Unlock> once(List<List<Unlock>> lists) {
    List<Unlock> once = new ArrayList<>();
    for (List<Unlock> list : lists) {
      for (Unlock unlock : list) {
        if (!once.contains(unlock)) {
          once.add(unlock);
        }
      }
    }
    return once;
  }

  /** The finding that it asks for, if it asks for one. */
  public Optional<String> finding() {
    return criterion instanceof FindingCriterion asked
        ? Optional.of(asked.finding())
        : Optional.empty();
  }

  /** Whether nothing but time is missing. */
  public boolean isTime() {
    return criterion.type() == Criterion.Type.ELAPSED_CARE;
  }
}
