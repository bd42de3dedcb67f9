package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.GateWords;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A pathway as a list of steps to read. */
public final class Ladder {

  private final Scene scene;
  private final Condition condition;
  private final GateWords words;

  private Ladder(Scene scene, Condition condition, Pathway pathway) {
    this.scene = scene;
    this.condition = condition;
    this.words = new GateWords(scene.catalog(), pathway);
  }

  /** The steps of a pathway. */
  public static List<LadderStep> of(Scene scene, Condition condition, Pathway pathway) {
    Ladder ladder = new Ladder(scene, condition, pathway);
    return IntStream.range(0, pathway.steps().size())
        .mapToObj(i -> ladder.step(i + 1, pathway.steps().get(i)))
        .toList();
  }

  private LadderStep step(int order, Step it) {
    Catalog catalog = scene.catalog();
    List<NamedLink> treatments =
        it.activity().treatments().stream()
            .flatMap(slug -> catalog.treatment(slug).stream())
            .map(t -> new NamedLink(t.name(), scene.link(Places.treatment(t.slug()))))
            .toList();
    return new LadderStep(
        it.id(),
        order,
        it.kind().term(),
        Words.of("step", it.kind()),
        it.required(),
        it.alongside(),
        it.title(),
        it.note().map(scene.emergency()::in),
        treatments,
        choice(it),
        it.activity().diagnostics().stream()
            .flatMap(slug -> catalog.diagnostic(slug).stream())
            .map(Diagnostic::name)
            .toList(),
        it.minimumTrial().map(minimum -> GateWords.of(minimum.duration())),
        words.text(it),
        handsOver(it),
        EvidenceLine.of(catalog, condition, it),
        Words.of("provenance", it.provenance()),
        SourceLine.of(catalog, it.sources()),
        Optional.empty());
  }

  private static Optional<String> choice(Step it) {
    return it.activity() instanceof Activity.Care care && care.treatments().size() > 1
        ? Optional.of(Words.of("choose", care.choose()))
        : Optional.empty();
  }

  private Optional<NamedLink> handsOver(Step it) {
    return it.activity() instanceof Activity.Handover to
        ? scene
            .catalog()
            .condition(to.to())
            .map(c -> new NamedLink(c.name(), scene.link(Places.condition(c.slug()))))
        : Optional.empty();
  }
}
