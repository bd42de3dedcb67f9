package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Criteria, verdicts and what is missing in one line, as tables of tests write them. */
public final class InWords {

  private InWords() {}

  /** The verdict, the code and the numbers: {@code unmet too-short 28 42}. */
  static String of(Judgement judgement) {
    return Stream.concat(
            Stream.of(judgement.verdict().term()), judgement.reason().stream().map(InWords::of))
        .collect(Collectors.joining(" "));
  }

  /** The code and the numbers: {@code too-short 28 42}. */
  static String of(Reason reason) {
    return Stream.concat(
            Stream.of(reason.code().term()), reason.numbers().stream().map(String::valueOf))
        .collect(Collectors.joining(" "));
  }

  /** What is missing, each in its place: {@code finding nicotine absent (answered present)}. */
  public static List<String> of(List<Unlock> unlocks) {
    return unlocks.stream().map(InWords::of).toList();
  }

  private static String of(Unlock unlock) {
    return of(unlock.criterion())
        + unlock.answered().map(it -> " (answered " + it.term() + ")").orElse("");
  }

  private static String of(Criterion criterion) {
    String type = criterion.type().term() + " ";
    if (criterion instanceof FindingCriterion asked) {
      return type + asked.finding() + " " + asked.is().term();
    }
    if (criterion instanceof TrialCriterion trial) {
      Optional<String> what = trial.treatment().or(trial::group);
      return type + what.orElseThrow() + trial.minimum().map(it -> " " + it).orElse("");
    }
    if (criterion instanceof DistinctTrials trials) {
      return type + trials.minimum();
    }
    if (criterion instanceof ElapsedCare care) {
      return type + care.minimum();
    }
    return type + criterion.of().stream().map(InWords::of).toList();
  }
}
