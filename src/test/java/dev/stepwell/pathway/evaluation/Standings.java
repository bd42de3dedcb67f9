package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.InWords;
import dev.stepwell.pathway.Term;
import java.util.List;
import java.util.stream.Stream;

/** What an evaluation says of its steps, in the words of tests. */
final class Standings {

  private Standings() {}

  static StepStanding step(Evaluation evaluation, String id) {
    return evaluation.steps().stream()
        .filter(it -> it.step().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Status status(Evaluation evaluation, String id) {
    return step(evaluation, id).status();
  }

  /** Of every step its id and its status: {@code therapy in-progress}. */
  static List<String> statuses(Evaluation evaluation) {
    return evaluation.steps().stream()
        .map(it -> it.step().id() + " " + it.status().term())
        .toList();
  }

  /** Of every reason its code and what it is about: {@code earlier-step-open screen therapy}. */
  static List<String> because(Evaluation evaluation, String id) {
    return step(evaluation, id).because().stream().map(Standings::inWords).toList();
  }

  /** What is missing to unlock it. */
  static List<String> missing(Evaluation evaluation, String id) {
    return InWords.of(step(evaluation, id).toUnlock());
  }

  /** The verdict of its gate, or {@code withheld}. */
  static String gate(Evaluation evaluation, String id) {
    return step(evaluation, id).gate().orElseThrow().verdict().map(Term::term).orElse("withheld");
  }

  /** What keeps its gate from being met, whatever its criterion says. */
  static List<String> caps(Evaluation evaluation, String id) {
    return step(evaluation, id).gate().orElseThrow().caps().stream()
        .map(Standings::inWords)
        .toList();
  }

  private static String inWords(Because because) {
    return String.join(
        " ", Stream.concat(Stream.of(because.code().term()), because.about().stream()).toList());
  }
}
