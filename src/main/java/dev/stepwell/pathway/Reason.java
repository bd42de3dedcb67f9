package dev.stepwell.pathway;

import java.util.Comparator;
import java.util.List;

/**
 * Why a criterion has its verdict: a code, and the numbers that belong to it.
 *
 * @param code what it is
 * @param numbers in the order and the unit that the code tells
 */
public record Reason(Code code, List<Integer> numbers) {

  /**
   * Where several trials speak to one criterion, the first in this order is its reason; of the same
   * code, the one with the larger number.
   */
  static final Comparator<Reason> MOST_TELLING_FIRST =
      Comparator.comparing(Reason::code)
          .thenComparing(it -> it.numbers.isEmpty() ? 1 : -it.numbers.get(0));

  /** What the numbers of a code count. */
  public enum Unit {
    /** Days of care. */
    DAYS,
    /** Different treatments. */
    TREATMENTS
  }

  /** The reasons. Each has one verdict. */
  public enum Code implements Term {
    /** Insufficient relief for at least the minimum; days tried, if known. */
    TRIED_LONG_ENOUGH(Verdict.MET, Unit.DAYS),
    /** It helped, for at least the minimum, and wore off; days tried, if known. */
    RELIEF_ENDED(Verdict.MET, Unit.DAYS),
    /** It was not tolerated. */
    NOT_TOLERATED(Verdict.MET, Unit.DAYS),
    /** It was tried, and nobody says for how long; days that are the minimum. */
    LENGTH_UNKNOWN(Verdict.UNKNOWN, Unit.DAYS),
    /** It was tried, but for less than the minimum; days tried, days that are the minimum. */
    TOO_SHORT(Verdict.UNMET, Unit.DAYS),
    /** It is still going on; days so far, if known. */
    ONGOING(Verdict.UNMET, Unit.DAYS),
    /** It helps. */
    RELIEF(Verdict.UNMET, Unit.DAYS),
    /** It was declined. */
    DECLINED(Verdict.UNMET, Unit.DAYS),
    /** It was not tried. */
    NOT_TRIED(Verdict.UNMET, Unit.DAYS),
    /** Nobody says what was tried. */
    TRIALS_NOT_ANSWERED(Verdict.UNKNOWN, Unit.DAYS),

    /** Enough different treatments did not help; treatments. */
    ENOUGH_TRIED(Verdict.MET, Unit.TREATMENTS),
    /** It depends on trials of unknown length; treatments that count, that may count, needed. */
    TRIED_FOR_UNKNOWN_LENGTH(Verdict.UNKNOWN, Unit.TREATMENTS),
    /** Too few different treatments did not help; treatments that may count, needed. */
    TOO_FEW_TRIED(Verdict.UNMET, Unit.TREATMENTS),
    /** All that counts was not tolerated, and none was tried for its time; treatments. */
    NONE_FOR_ITS_TIME(Verdict.UNMET, Unit.TREATMENTS),

    /** Care took at least the minimum; days at least. */
    LONG_ENOUGH(Verdict.MET, Unit.DAYS),
    /** It is not known how long care took; days at least, days that are the minimum. */
    CARE_OF_UNKNOWN_LENGTH(Verdict.UNKNOWN, Unit.DAYS),
    /** Care took less than the minimum; days at most, days that are the minimum. */
    NOT_LONG_ENOUGH(Verdict.UNMET, Unit.DAYS),

    /** The finding is what the criterion asks for. */
    ANSWERED_AS_ASKED(Verdict.MET, Unit.DAYS),
    /** The finding is the opposite of what the criterion asks for. */
    ANSWERED_OTHERWISE(Verdict.UNMET, Unit.DAYS),
    /** The finding is not answered. */
    NOT_ANSWERED(Verdict.UNKNOWN, Unit.DAYS);

    private final Verdict verdict;
    private final Unit unit;

    Code(Verdict verdict, Unit unit) {
      this.verdict = verdict;
      this.unit = unit;
    }

    /** The verdict that it gives a reason for. */
    public Verdict verdict() {
      return verdict;
    }

    /** What its numbers count. */
    public Unit unit() {
      return unit;
    }
  }

  /** Copies the numbers. */
  public Reason {
    numbers = List.copyOf(numbers);
  }

  static Reason of(Code code, Integer... numbers) {
    return new Reason(code, List.of(numbers));
  }
}
