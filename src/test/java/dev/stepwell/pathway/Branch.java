package dev.stepwell.pathway;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Branches with a verdict of one's choice: questions to somebody who answered some of them. */
final class Branch {

  /** Of every verdict there are four different ones: {@code met-0} to {@code met-3}, and so on. */
  static final Person PERSON =
      Person.whoAnswers(
          Map.of(
              "met-0", Presence.PRESENT,
              "met-1", Presence.PRESENT,
              "met-2", Presence.PRESENT,
              "met-3", Presence.PRESENT,
              "unmet-0", Presence.ABSENT,
              "unmet-1", Presence.ABSENT,
              "unmet-2", Presence.ABSENT,
              "unmet-3", Presence.ABSENT));

  private Branch() {}

  /** A criterion for each verdict, no two the same. */
  static Criterion[] criteria(List<Verdict> verdicts) {
    return IntStream.range(0, verdicts.size())
        .mapToObj(i -> Criteria.present(verdicts.get(i).term() + "-" + i))
        .toArray(Criterion[]::new);
  }
}
