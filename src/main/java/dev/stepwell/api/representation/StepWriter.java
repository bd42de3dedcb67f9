package dev.stepwell.api.representation;

import com.fasterxml.jackson.core.SerializableString;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.Because;
import dev.stepwell.pathway.evaluation.GateStanding;
import dev.stepwell.pathway.evaluation.StepStanding;
import java.io.IOException;
import java.util.Optional;

/** Writes where steps and their gates stand. */
final class StepWriter {

  private static final SerializableString BECAUSE = JsonOut.name("because");
  private static final SerializableString CODE = JsonOut.name("code");
  private static final SerializableString CRITERION = JsonOut.name("criterion");
  private static final SerializableString GATE = JsonOut.name("gate");
  private static final SerializableString ID = JsonOut.name("id");
  private static final SerializableString RESULT = JsonOut.name("result");
  private static final SerializableString STATUS = JsonOut.name("status");
  private static final SerializableString STRICTER = JsonOut.name("stricter");
  private static final SerializableString TEXT = JsonOut.name("text");
  private static final SerializableString TO_UNLOCK = JsonOut.name("toUnlock");
  private static final SerializableString VERDICT = JsonOut.name("verdict");
  private static final SerializableString WITHHELD = JsonOut.name("withheld");

  private final EvaluationWords words;
  private final CriterionWriter criteria;
  private final Written<Because> reasons = new Written<>(this::anew);

  StepWriter(EvaluationWords words) {
    this.words = words;
    this.criteria = new CriterionWriter(words);
  }

  /** A {@link StepStandingView}. */
  void step(JsonOut out, StepStanding it) throws IOException {
    out.begin();
    out.text(ID, it.step().id());
    out.term(STATUS, it.status());
    if (it.result().isPresent()) {
      out.term(RESULT, it.result().get());
    }
    out.some(BECAUSE, it.because(), this::because);
    out.any(GATE, it.gate(), this::gate);
    out.some(TO_UNLOCK, it.toUnlock(), criteria::unlock);
    out.end();
  }

  /** Those about one thing at most are few. */
  private void because(JsonOut out, Because it) throws IOException {
    if (it.about().size() <= 1) {
      reasons.write(out, it);
    } else {
      anew(out, it);
    }
  }

  private void anew(JsonOut out, Because it) throws IOException {
    out.begin();
    out.term(CODE, it.code());
    out.text(TEXT, words.because(it));
    out.end();
  }

  private void gate(JsonOut out, GateStanding it) throws IOException {
    out.begin();
    Optional<Verdict> verdict = it.verdict();
    if (verdict.isPresent()) {
      out.term(VERDICT, verdict.get());
    } else {
      out.text(VERDICT, WITHHELD);
    }
    out.some(BECAUSE, it.caps(), this::because);
    out.any(CRITERION, it.judgement(), criteria::judged);
    out.any(STRICTER, it.stricter(), criteria::judged);
    out.end();
  }
}
