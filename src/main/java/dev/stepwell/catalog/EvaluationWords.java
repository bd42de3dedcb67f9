package dev.stepwell.catalog;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Reason;
import dev.stepwell.pathway.Reason.Unit;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import dev.stepwell.pathway.Unlock;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Because;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.GateStanding;
import dev.stepwell.pathway.evaluation.NotUsed;
import dev.stepwell.pathway.evaluation.Status;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Tells an evaluation of one pathway in plain words, from the codes and facts that it carries. The
 * words stand in one message file.
 */
public final class EvaluationWords {

  private static final String ANY_LENGTH = "-any-length";

  private static final Map<Reason.Code, Phrase> REASONS =
      Phrases.phrases(Reason.Code.class, EvaluationWords::key);

  /** The same where no number is known: some have a phrase of their own then. */
  private static final Map<Reason.Code, Phrase> BARE_REASONS =
      Phrases.phrases(
          Reason.Code.class,
          code -> Phrases.has(key(code) + ANY_LENGTH) ? key(code) + ANY_LENGTH : key(code));

  private static final Map<Because.Code, Phrase> STATUSES =
      Phrases.phrases(Because.Code.class, code -> "because." + code.term());

  private final Catalog catalog;
  private final Pathway pathway;
  private final GateWords gates;

  /** What is missing, in words: the criteria of a pathway are few, and their words never change. */
  private final Map<Unlock, String> missing = new ConcurrentHashMap<>();

  /** The words for evaluations of one pathway. */
  public EvaluationWords(Catalog catalog, Pathway pathway) {
    this.catalog = catalog;
    this.pathway = pathway;
    this.gates = new GateWords(catalog, pathway);
  }

  /** Why a criterion has its verdict; empty where the criteria beneath say it. */
  public Optional<String> because(Judgement judgement) {
    return reason(judgement);
  }

  static Optional<String> reason(Judgement judgement) {
    return judgement.reason().map(reason -> because(judgement, reason));
  }

  /** The gate of a step line by line, with what is known of it; empty for a step without. */
  public Optional<GateText> gate(StepStanding standing) {
    return standing
        .step()
        .gate()
        .map(
            any ->
                GateText.of(
                    gates,
                    standing.step(),
                    standing.gate().flatMap(GateStanding::verdict),
                    standing.gate().flatMap(GateStanding::judgement)));
  }

  private static String because(Judgement judgement, Reason reason) {
    Map<Reason.Code, Phrase> phrases = reason.numbers().isEmpty() ? BARE_REASONS : REASONS;
    Phrase phrase = Objects.requireNonNull(phrases.get(reason.code()));
    if (phrase.isWhole()) {
      return phrase.with();
    }
    if (judgement.criterion() instanceof FindingCriterion asked) {
      return phrase.with(answer(asked.is(), judgement.verdict()));
    }
    return phrase.with(reason.code().unit() == Unit.DAYS ? days(reason) : treatments(reason));
  }

  private static String key(Reason.Code code) {
    return "reason." + code.term();
  }

  /** What was answered, if the verdict is not unknown. */
  private static String answer(Presence asked, Verdict verdict) {
    return Phrases.say((verdict == Verdict.MET ? asked : asked.opposite()).term());
  }

  private static Object[] days(Reason reason) {
    Object[] numbers = reason.numbers().toArray();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Phrases.days(reason.numbers().get(i));
    }
    return numbers;
  }

  /** The first number is told as so many treatments, and the others are numbers. */
  private static Object[] treatments(Reason reason) {
    Object[] numbers = reason.numbers().toArray();
    numbers[0] = Phrases.treatments(reason.numbers().get(0));
    return numbers;
  }

  /** Why a step has its status. */
  public String because(Because because) {
    Phrase phrase = Objects.requireNonNull(STATUSES.get(because.code()));
    return phrase.isWhole() ? phrase.with() : phrase.with(list(names(because)));
  }

  private List<String> names(Because because) {
    List<String> names = new ArrayList<>();
    for (String it : because.about()) {
      names.add(name(because.code(), it));
    }
    return names;
  }

  private String name(Because.Code code, String about) {
    return switch (code) {
      case RELIEF,
          RELIEF_ENDED,
          INSUFFICIENT_RELIEF,
          NOT_TOLERATED,
          DONE,
          ONGOING,
          DECLINED,
          TOO_SHORT,
          LENGTH_UNKNOWN,
          ANSWERED,
          GATE_UNMET,
          GATE_UNKNOWN ->
          treatment(about);
      case CONTRAINDICATION, RED_FLAG, OUT_OF_SCOPE, SCREEN_INCOMPLETE -> finding(about);
      case EARLIER_STEP_OPEN -> pathway.step(about).map(Step::title).orElse(about);
    };
  }

  /** What is missing, as a sentence or a part of one. */
  public String of(Unlock unlock) {
    return missing.computeIfAbsent(unlock, this::told);
  }

  private String told(Unlock unlock) {
    Criterion criterion = unlock.criterion();
    if (criterion instanceof TrialCriterion trial) {
      return trial
          .minimum()
          .map(it -> Phrases.say("unlock.trial", gates.names(trial), GateWords.of(it)))
          .orElseGet(() -> Phrases.say("unlock.trial-any-length", gates.names(trial)));
    }
    if (criterion instanceof DistinctTrials trials) {
      return Phrases.say("unlock.distinct-trials", Phrases.treatments(trials.minimum()));
    }
    return criterion instanceof FindingCriterion asked && asked.is() == Presence.PRESENT
        ? catalog.finding(asked.finding()).map(Finding::statement).orElse(asked.finding())
        : gates.of(criterion);
  }

  /** What its gate asks, for a step whose gate is met. */
  public String met(StepStanding standing) {
    return standing.step().gate().map(gate -> gates.of(gate.criterion())).orElse("");
  }

  /** What is said of a surgical consultation; never more than its criteria. */
  public String consultation(Evaluation evaluation) {
    String key = "consultation." + evaluation.consultation().term();
    return switch (evaluation.consultation()) {
      case MET, WITHHELD, NOT_OFFERED -> Phrases.say(key);
      case UNKNOWN ->
          evaluation.screen().exclusions().isEmpty()
              ? Phrases.say(key, missing(evaluation))
              : Phrases.say(
                  "consultation.out-of-scope", findings(evaluation.screen().exclusions()));
      case UNMET ->
          surgery(evaluation).allMatch(it -> it.status() == Status.CONTRAINDICATED)
              ? Phrases.say("consultation.contraindicated", against(evaluation))
              : Phrases.say(key, missing(evaluation));
    };
  }

  private static Stream<StepStanding> surgery(Evaluation evaluation) {
    return evaluation.steps().stream().filter(it -> it.step().is(Kind.SURGERY));
  }

  private String against(Evaluation evaluation) {
    return list(
        surgery(evaluation)
            .flatMap(it -> it.because().stream())
            .flatMap(it -> names(it).stream())
            .toList());
  }

  private String missing(Evaluation evaluation) {
    Stream<String> screen =
        Stream.of(Phrases.say("consultation.screen"))
            .filter(any -> !evaluation.screen().unanswered().isEmpty());
    Stream<String> lacking =
        surgery(evaluation)
            .filter(it -> it.status() != Status.CONTRAINDICATED)
            .flatMap(it -> it.gate().stream())
            .flatMap(it -> it.lacks().stream())
            .map(this::of)
            .map(EvaluationWords::withoutFullStop);
    return list(Stream.concat(screen, lacking).toList());
  }

  private String findings(List<String> slugs) {
    return list(slugs.stream().map(this::finding).toList());
  }

  private static String list(List<String> phrases) {
    return phrases.size() == 1 ? phrases.get(0) : String.join("; ", new LinkedHashSet<>(phrases));
  }

  private static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** Why a trial does not count. */
  public String because(NotUsed notUsed) {
    return Phrases.say("not-used." + notUsed.code().term(), treatment(notUsed.treatment()));
  }

  private String treatment(String slug) {
    return catalog.treatment(slug).map(Treatment::name).orElse(slug);
  }

  private String finding(String slug) {
    return catalog.finding(slug).map(Finding::name).orElse(slug);
  }
}
