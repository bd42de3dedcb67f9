package dev.stepwell.api.representation;

import com.fasterxml.jackson.core.SerializableString;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.pathway.Activity.Handover;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.NotUsed;
import dev.stepwell.pathway.evaluation.Screening;
import dev.stepwell.pathway.evaluation.StepStanding;
import dev.stepwell.release.Recall;
import dev.stepwell.release.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the evaluations of one pathway, as {@link EvaluationView} describes them. A tree of
 * records would be made for one answer only, and Jackson would look through all of it.
 */
public final class EvaluationWriter {

  private static final SerializableString ACTION = JsonOut.name("action");
  private static final SerializableString BECAUSE = JsonOut.name("because");
  private static final SerializableString CODE = JsonOut.name("code");
  private static final SerializableString CONDITION = JsonOut.name("condition");
  private static final SerializableString CRITERIA = JsonOut.name("criteria");
  private static final SerializableString DIGEST = JsonOut.name("digest");
  private static final SerializableString DISPOSITION = JsonOut.name("disposition");
  private static final SerializableString EVALUATED_FOR = JsonOut.name("evaluatedFor");
  private static final SerializableString EXCLUDED = JsonOut.name("excluded");
  private static final SerializableString FLAGGED = JsonOut.name("flagged");
  private static final SerializableString HAND_OVER = JsonOut.name("handOver");
  private static final SerializableString HELP = JsonOut.name("help");
  private static final SerializableString HREF = JsonOut.name("href");
  private static final SerializableString NEXT = JsonOut.name("next");
  private static final SerializableString NOTICE = JsonOut.name("notice");
  private static final SerializableString NOT_USED = JsonOut.name("notUsed");
  private static final SerializableString POINTER = JsonOut.name("pointer");
  private static final SerializableString REASON = JsonOut.name("reason");
  private static final SerializableString RECALLED = JsonOut.name(Json.RECALLED);
  private static final SerializableString RECALLED_AT = JsonOut.name("recalledAt");
  private static final SerializableString RELEASE = JsonOut.name("release");
  private static final SerializableString SCREEN = JsonOut.name("screen");
  private static final SerializableString SIGN = JsonOut.name("sign");
  private static final SerializableString SLUG = JsonOut.name("slug");
  private static final SerializableString STEP = JsonOut.name("step");
  private static final SerializableString STEPS = JsonOut.name("steps");
  private static final SerializableString SURGICAL_CONSULTATION =
      JsonOut.name("surgicalConsultation");
  private static final SerializableString TEXT = JsonOut.name("text");
  private static final SerializableString UNANSWERED = JsonOut.name("unanswered");
  private static final SerializableString URGENCY = JsonOut.name("urgency");
  private static final SerializableString VALID_UNTIL = JsonOut.name("validUntil");
  private static final SerializableString VERDICT = JsonOut.name("verdict");

  private static final SerializableString NOTICE_TEXT = JsonOut.name(PathwayView.NOTICE);

  private final Catalog catalog;
  private final EvaluationWords words;
  private final String condition;
  private final Release release;
  private final String digest;
  private final StepWriter steps;

  /**
   * For one pathway.
   *
   * @param condition slug of the condition
   * @param release the release that is read
   * @param digest the pathway's
   */
  public EvaluationWriter(
      Catalog catalog, EvaluationWords words, String condition, Release release, String digest) {
    this.catalog = catalog;
    this.words = words;
    this.condition = condition;
    this.release = release;
    this.digest = digest;
    this.steps = new StepWriter(words);
  }

  /** An evaluation in words, as UTF-8 bytes. */
  public byte[] bytes(Evaluation evaluation) {
    return Json.write(this::evaluation, evaluation);
  }

  private void evaluation(JsonOut out, Evaluation it) throws IOException {
    out.begin();
    out.text(CONDITION, condition);
    out.number(RELEASE, release.number());
    out.text(DIGEST, digest);
    out.text(EVALUATED_FOR, it.day().toString());
    out.text(VALID_UNTIL, it.validUntil().toString());
    out.term(DISPOSITION, it.disposition());
    screen(out, it.screen());
    out.texts(NEXT, it.next());
    out.list(STEPS, it.steps(), steps::step);
    out.some(HAND_OVER, handOver(it), this::handOver);
    out.begin(SURGICAL_CONSULTATION);
    out.term(CRITERIA, it.consultation());
    out.text(TEXT, words.consultation(it));
    out.end();
    out.some(NOT_USED, it.notUsed(), this::notUsed);
    out.text(NOTICE, NOTICE_TEXT);
    out.any(RECALLED, release.recall(), EvaluationWriter::recall);
    out.end();
  }

  private void screen(JsonOut out, Screening it) throws IOException {
    out.begin(SCREEN);
    out.term(VERDICT, it.verdict());
    out.list(FLAGGED, it.flagged(), this::flagged);
    out.texts(UNANSWERED, it.unanswered());
    out.some(EXCLUDED, it.exclusions(), this::excluded);
    out.end();
  }

  private void flagged(JsonOut out, String slug) throws IOException {
    RedFlag flag = catalog.redFlag(slug).orElseThrow();
    out.begin();
    out.text(SLUG, slug);
    out.text(SIGN, flag.sign());
    out.term(URGENCY, flag.urgency());
    out.text(ACTION, flag.action());
    out.end();
  }

  private void excluded(JsonOut out, String slug) throws IOException {
    Finding finding = catalog.finding(slug).orElseThrow();
    out.begin();
    out.text(SLUG, slug);
    out.text(TEXT, finding.statement());
    out.text(HELP, finding.help());
    out.end();
  }

  private static List<StepStanding> handOver(Evaluation it) {
    List<StepStanding> open = new ArrayList<>();
    for (StepStanding step : it.steps()) {
      if (it.handOver().contains(step.step().id())) {
        open.add(step);
      }
    }
    return open;
  }

  private void handOver(JsonOut out, StepStanding it) throws IOException {
    String to = ((Handover) it.step().activity()).to();
    out.begin();
    out.text(STEP, it.step().id());
    out.text(CONDITION, to);
    out.text(HREF, Paths.pathway(to));
    out.text(BECAUSE, words.met(it));
    out.end();
  }

  private void notUsed(JsonOut out, NotUsed it) throws IOException {
    out.begin();
    out.text(POINTER, "/trials/" + it.index());
    out.term(CODE, it.code());
    out.text(BECAUSE, words.because(it));
    out.end();
  }

  /** A {@link RecallView}. */
  private static void recall(JsonOut out, Recall it) throws IOException {
    out.begin();
    out.text(REASON, it.reason());
    out.text(RECALLED_AT, it.at().toString());
    out.end();
  }
}
