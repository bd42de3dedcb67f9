package dev.stepwell.explorer.where;

import dev.stepwell.api.evaluation.Answered;
import dev.stepwell.api.representation.PathwayView;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EvaluationWords;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Sentence;
import dev.stepwell.explorer.Ladder;
import dev.stepwell.explorer.LadderStep;
import dev.stepwell.explorer.LadderStep.StepStatus;
import dev.stepwell.explorer.NamedLink;
import dev.stepwell.explorer.Places;
import dev.stepwell.explorer.Scene;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.where.StandingView.Excluded;
import dev.stepwell.explorer.where.StandingView.Flag;
import dev.stepwell.explorer.where.StandingView.HandOver;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.StepStanding;
import dev.stepwell.picture.Picture;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells an evaluation on a page, in the words of the catalog. */
final class Standing {

  private final Scene scene;
  private final Catalog catalog;
  private final Condition condition;
  private final Pathway pathway;
  private final Evaluation evaluation;
  private final EvaluationWords words;

  private Standing(Scene scene, Condition condition, Pathway pathway, Answered answered) {
    this.scene = scene;
    this.catalog = scene.catalog();
    this.condition = condition;
    this.pathway = pathway;
    this.evaluation = answered.evaluation();
    this.words = answered.words();
  }

  /**
   * The view of an evaluation.
   *
   * @param request the request to the API that says the same
   */
  static StandingView of(
      Scene scene, Condition condition, Pathway pathway, Answered answered, HttpCall request) {
    return new Standing(scene, condition, pathway, answered)
        .view(request, HttpCall.pretty(answered.json()));
  }

  /** What is present is drawn also where the pathway does not ask for it. */
  private RawString picture() {
    List<String> flags = new ArrayList<>(pathway.redFlags());
    flags.addAll(evaluation.screen().flagged());
    Catalog numbered = scene.emergency().in(catalog, flags);
    return new RawString(Picture.of(pathway, numbered).lit(evaluation).element());
  }

  private StandingView view(HttpCall request, String answer) {
    return new StandingView(
        evaluation.disposition().term(),
        Words.of("disposition", evaluation.disposition()),
        scene.emergency().in(Words.of("disposition-text", evaluation.disposition())),
        evaluation.screen().flagged().stream()
            .flatMap(slug -> catalog.redFlag(slug).stream())
            .map(it -> new Flag(it.sign(), scene.emergency().in(it.action())))
            .toList(),
        findings(evaluation.screen().exclusions())
            .map(it -> new Excluded(it.statement(), it.help()))
            .toList(),
        findings(evaluation.screen().unanswered())
            .map(it -> new NamedLink(it.name(), "#" + Answers.field(it)))
            .toList(),
        evaluation.next().stream()
            .flatMap(id -> pathway.step(id).stream())
            .map(it -> new NamedLink(it.title(), "#step-" + it.id()))
            .toList(),
        evaluation.steps().stream()
            .filter(it -> evaluation.handOver().contains(it.step().id()))
            .flatMap(this::handOver)
            .toList(),
        words.consultation(evaluation),
        evaluation.notUsed().stream().map(words::because).toList(),
        picture(),
        steps(),
        Words.day(evaluation.day()),
        Words.day(evaluation.validUntil()),
        PathwayView.NOTICE,
        request.curl(),
        answer);
  }

  private Stream<Finding> findings(List<String> slugs) {
    return slugs.stream().flatMap(slug -> catalog.finding(slug).stream());
  }

  private Stream<HandOver> handOver(StepStanding it) {
    String to = ((Activity.Handover) it.step().activity()).to();
    return catalog.condition(to).stream()
        .map(
            next ->
                new HandOver(
                    new NamedLink(next.name(), Places.where(next.slug())),
                    Sentence.of(words.met(it))));
  }

  private List<LadderStep> steps() {
    List<LadderStep> ladder = Ladder.of(scene, condition, pathway);
    List<LadderStep> lit = new ArrayList<>();
    for (int i = 0; i < ladder.size(); i++) {
      StepStanding standing = evaluation.steps().get(i);
      lit.add(ladder.get(i).with(status(standing), words.gate(standing)));
    }
    return lit;
  }

  private StepStatus status(StepStanding it) {
    return new StepStatus(
        it.status().term(),
        Words.of("status", it.status()),
        evaluation.next().contains(it.step().id()),
        it.because().stream().map(words::because).map(Sentence::of).toList(),
        missing(it));
  }

  /** What would unlock a step; the questions of the screen, which are told above, in one line. */
  private List<String> missing(StepStanding it) {
    List<String> open = evaluation.screen().unanswered();
    return it.toUnlock().stream()
        .map(
            unlock ->
                unlock.finding().filter(open::contains).isPresent()
                    ? Words.say("missing.screen")
                    : Sentence.of(words.of(unlock)))
        .distinct()
        .toList();
  }
}
