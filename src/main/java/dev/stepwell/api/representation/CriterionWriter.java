package dev.stepwell.api.representation;

import com.fasterxml.jackson.core.SerializableString;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.pathway.AtLeast;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.DistinctTrials;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Judgement;
import dev.stepwell.pathway.Reason;
import dev.stepwell.pathway.TrialCriterion;
import dev.stepwell.pathway.Unlock;
import java.io.IOException;
import java.util.Optional;

/** Writes criteria: what is known of them, and what would meet them. */
final class CriterionWriter {

  private static final SerializableString ANSWERED = JsonOut.name("answered");
  private static final SerializableString BECAUSE = JsonOut.name("because");
  private static final SerializableString CODE = JsonOut.name("code");
  private static final SerializableString FINDING = JsonOut.name("finding");
  private static final SerializableString GROUP = JsonOut.name("group");
  private static final SerializableString IS = JsonOut.name("is");
  private static final SerializableString MINIMUM = JsonOut.name("minimum");
  private static final SerializableString OF = JsonOut.name("of");
  private static final SerializableString TEXT = JsonOut.name("text");
  private static final SerializableString TREATMENT = JsonOut.name("treatment");
  private static final SerializableString TYPE = JsonOut.name("type");
  private static final SerializableString VERDICT = JsonOut.name("verdict");

  private static final CareDuration A_DAY = new CareDuration(1);

  private final EvaluationWords words;

  private final Written<Unlock> unlocks = new Written<>(this::members);
  private final Written<Judgement> judgements = new Written<>(this::anew);

  CriterionWriter(EvaluationWords words) {
    this.words = words;
  }

  /** A {@link JudgedCriterionView}. In a pathway there are few without numbers. */
  void judged(JsonOut out, Judgement it) throws IOException {
    if (it.of().isEmpty() && it.reason().filter(why -> why.numbers().isEmpty()).isPresent()) {
      judgements.write(out, it);
    } else {
      anew(out, it);
    }
  }

  private void anew(JsonOut out, Judgement it) throws IOException {
    out.begin();
    asked(out, it.criterion());
    out.term(VERDICT, it.verdict());
    Optional<Reason> reason = it.reason();
    if (reason.isPresent()) {
      out.term(CODE, reason.get().code());
      out.text(BECAUSE, words.because(it));
    }
    out.some(OF, it.of(), this::judged);
    out.end();
  }

  /** A {@link MissingCriterionView}. */
  void unlock(JsonOut out, Unlock it) throws IOException {
    unlocks.write(out, it);
  }

  /** A trial for which any length is enough lasts the shortest there is. */
  private void members(JsonOut out, Unlock it) throws IOException {
    out.begin();
    asked(out, it.criterion());
    if (it.criterion() instanceof TrialCriterion trial && trial.minimum().isEmpty()) {
      out.text(MINIMUM, A_DAY.toString());
    }
    if (it.answered().isPresent()) {
      out.term(ANSWERED, it.answered().get());
    }
    out.text(TEXT, words.of(it));
    out.some(OF, it.criterion().of(), CriterionWriter::alone);
    out.end();
  }

  private static void alone(JsonOut out, Criterion it) throws IOException {
    out.begin();
    asked(out, it);
    out.end();
  }

  /** The {@link AskedCriterionView}. */
  private static void asked(JsonOut out, Criterion it) throws IOException {
    out.term(TYPE, it.type());
    switch (it.type()) {
      case ALL_OF, ANY_OF, NOT -> {}
      case AT_LEAST -> out.number(MINIMUM, ((AtLeast) it).minimum());
      case DISTINCT_TRIALS -> out.number(MINIMUM, ((DistinctTrials) it).minimum());
      case ELAPSED_CARE -> out.text(MINIMUM, ((ElapsedCare) it).minimum().toString());
      case TRIAL -> trial(out, (TrialCriterion) it);
      case FINDING -> finding(out, (FindingCriterion) it);
    }
  }

  private static void trial(JsonOut out, TrialCriterion it) throws IOException {
    out.text(TREATMENT, it.treatment());
    out.text(GROUP, it.group());
    out.text(MINIMUM, it.minimum().map(CareDuration::toString));
  }

  private static void finding(JsonOut out, FindingCriterion it) throws IOException {
    out.text(FINDING, it.finding());
    out.term(IS, it.is());
  }
}
