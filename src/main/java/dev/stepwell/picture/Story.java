package dev.stepwell.picture;

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
    picture.warning().ifPresent(sentences::add);
    sentences.add(Labels.steps(picture.pathway()));
    for (Step step : picture.pathway().steps()) {
      add(sentences, step);
    }
    if (!told.forbidden().isEmpty()) {
      sentences.add(Labels.FORBIDDEN + ": " + String.join(", ", told.forbidden()));
    }
    sentences.addAll(picture.notes());
    return sentences.stream().map(Story::ended).collect(Collectors.joining(" "));
  }

  private void add(List<String> sentences, Step step) {
    sentences.add(
        "Step %d, %s: %s"
            .formatted(told.order(step), told.kind(step).toLowerCase(Locale.ROOT), step.title()));
    sentences.addAll(told.details(step));
    told.gateInWords(step).ifPresent(sentences::add);
    told.standing(step)
        .ifPresent(
            it -> {
              sentences.add(Labels.status(it.status()));
              sentences.addAll(told.because(it));
            });
    if (step.is(Activity.Kind.SCREEN) && !told.redFlags().isEmpty()) {
      sentences.add(Labels.RED_FLAGS);
      told.redFlags()
          .forEach(
              (action, flags) -> {
                sentences.add(action);
                flags.stream()
                    .map(it -> it.sign() + told.answer(it.slug()))
                    .forEach(sentences::add);
              });
    }
  }

  private static String ended(String sentence) {
    return sentence.isEmpty() || ".:!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
        ? sentence
        : sentence + ".";
  }
}
