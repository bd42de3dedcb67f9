package dev.stepwell.picture;

import dev.stepwell.catalog.GateLine;
import dev.stepwell.catalog.GateText;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The same as a picture for who does not see it: sentences, in the order of the picture. */
final class Story {

  private final Picture picture;
  private final Told told;

  Story(Picture picture, Told told) {
    this.picture = picture;
    this.told = told;
  }

  String text() {
    List<String> sentences = new ArrayList<>();
    sentences.add(Labels.steps(picture.pathway()));
    picture.warning().ifPresent(sentences::add);
    for (Step step : picture.pathway().steps()) {
      told.gate(step).ifPresent(it -> addGate(sentences, step, it));
      addStep(sentences, step);
      if (step.is(Activity.Kind.SCREEN)) {
        addScreen(sentences);
      }
    }
    if (!told.forbidden().isEmpty()) {
      sentences.add(Labels.FORBIDDEN + ": " + String.join("; ", told.forbidden()));
    }
    sentences.addAll(picture.notes());
    return sentences.stream().map(Story::ended).collect(Collectors.joining(" "));
  }

  private void addGate(List<String> sentences, Step step, GateText gate) {
    sentences.add("Before step %d: %s".formatted(told.order(step), gate.heading()));
    gate.lines().stream().map(Story::line).forEach(sentences::add);
    sentences.addAll(gate.asides());
  }

  /** Brackets and semicolons say where the lines beneath another one end. */
  private static String line(GateLine line) {
    if (line.isHeading()) {
      return line.text()
          + " "
          + line.beneath().stream()
              .map(it -> it.isHeading() ? "(" + line(it) + ")" : line(it))
              .collect(Collectors.joining("; "));
    }
    return line.text() + line.known().map(it -> " (" + it.line() + ")").orElse("");
  }

  private void addStep(List<String> sentences, Step step) {
    sentences.add(
        "Step %d, %s: %s"
            .formatted(told.order(step), told.kind(step).toLowerCase(Locale.ROOT), step.title()));
    sentences.addAll(told.details(step));
    told.standing(step)
        .ifPresent(
            it -> {
              sentences.add(Labels.status(it.status()));
              sentences.addAll(told.because(it));
            });
  }

  private void addScreen(List<String> sentences) {
    if (!told.redFlags().isEmpty()) {
      sentences.add(Labels.RED_FLAGS);
    }
    told.redFlags()
        .forEach(
            (action, flags) -> {
              sentences.add(action);
              flags.forEach(it -> sentences.add(it.sign() + told.answer(it.slug())));
            });
    if (!told.exclusions().isEmpty()) {
      sentences.add(Labels.EXCLUSIONS);
    }
    told.exclusions().forEach(it -> sentences.add(it.statement() + told.answer(it.slug())));
  }

  private static String ended(String sentence) {
    return sentence.isEmpty() || ".:!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
        ? sentence
        : sentence + ".";
  }
}
