package dev.stepwell.explorer.where;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.api.evaluation.Evaluations;
import dev.stepwell.api.evaluation.HistoryReader;
import dev.stepwell.api.evaluation.HistoryRequest;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.GateWords;
import dev.stepwell.catalog.Intake;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.explorer.Absent;
import dev.stepwell.explorer.Page;
import dev.stepwell.explorer.Places;
import dev.stepwell.explorer.Scene;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.where.WherePage.FieldFault;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.platform.Settings;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.FormBody;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions of a pathway, as a form; and what the answers to them say. */
@Singleton
class Questionnaire {

  private final Evaluations evaluations;
  private final boolean isClosed;

  Questionnaire(Evaluations evaluations, Settings.Evaluations settings) {
    this.evaluations = evaluations;
    this.isClosed = settings.partnersOnly();
  }

  /** The questions, none of them answered. */
  Page empty(Scene scene, String slug) {
    return scene
        .catalog()
        .condition(slug)
        .map(it -> page(scene, it, FormBody.empty(), List.of(), Optional.empty()))
        .orElseGet(() -> Absent.entry(scene, EntryType.CONDITION, slug, Places::where));
  }

  /** The questions as they were answered, and where that leads. */
  Page answered(Scene scene, String slug, FormBody form, HttpServerRequest request) {
    Optional<Condition> condition = scene.catalog().condition(slug);
    return condition.isEmpty() || isClosed
        ? empty(scene, slug)
        : answered(scene, condition.get(), form, request);
  }

  private Page answered(
      Scene scene, Condition condition, FormBody form, HttpServerRequest request) {
    Pathway pathway = scene.catalog().pathway(condition.slug()).orElseThrow();
    Answers answers = new Answers(new Intake(scene.catalog(), pathway), form);
    ObjectNode asked = answers.request();
    List<FieldFault> faults = new ArrayList<>();
    answers.strangers().forEach(it -> faults.add(stranger(it)));
    try {
      HistoryRequest history =
          HistoryReader.read(
              JsonBody.of(asked.toString().getBytes(StandardCharsets.UTF_8)),
              scene.catalog(),
              scene.today());
      if (faults.isEmpty()) {
        HttpCall call = HttpCall.evaluation(request, condition.slug(), asked);
        StandingView standing =
            evaluations.answered(
                scene.edition(),
                condition.slug(),
                history.history(),
                history.evaluateFor(),
                answered -> Standing.of(scene, condition, pathway, answered, call));
        return page(scene, condition, form, faults, Optional.of(standing));
      }
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      problem.faults().forEach(it -> faults.add(new FieldFault(answers.field(it), words(it))));
    }
    return page(scene, condition, form, faults, Optional.empty());
  }

  private static FieldFault stranger(String field) {
    return new FieldFault(Optional.empty(), Words.say("fault.unknown-field").formatted(field));
  }

  /** The dangers that are said to be there: they are told, whatever else cannot be used. */
  private static List<StandingView.Flag> flagged(Scene scene, Intake intake, Answers answers) {
    return intake.redFlags().stream()
        .filter(it -> answers.in(Answers.field(it.asFinding())).equals(Presence.PRESENT.term()))
        .map(it -> new StandingView.Flag(it.sign(), scene.emergency().in(it.action())))
        .toList();
  }

  /** The reader speaks of members of a request; where that is of no use here, in other words. */
  private static String words(Fault fault) {
    return Words.find("fault." + fault.code()).orElse(fault.detail());
  }

  private Page page(
      Scene scene,
      Condition condition,
      FormBody form,
      List<FieldFault> faults,
      Optional<StandingView> standing) {
    Pathway pathway = scene.catalog().pathway(condition.slug()).orElseThrow();
    Intake intake = new Intake(scene.catalog(), pathway);
    Answers answers = new Answers(intake, form);
    Questions questions = new Questions(answers, faults);
    int status = isClosed ? 403 : faults.isEmpty() ? 200 : 422;
    return new Page(
        status,
        new WherePage(
            scene.frame(),
            condition.name(),
            Places.condition(condition.slug()),
            Places.where(condition.slug()),
            isClosed,
            intake.redFlags().stream().map(RedFlag::asFinding).map(questions::of).toList(),
            intake.exclusions().stream().map(questions::of).toList(),
            intake.findings().stream().map(questions::of).toList(),
            intake.treatments().stream()
                .map(it -> questions.of(it, intake.minimumTrial(it).map(GateWords::of)))
                .toList(),
            flagged(scene, intake, answers),
            faults,
            !answers.strangers().isEmpty(),
            standing));
  }
}
