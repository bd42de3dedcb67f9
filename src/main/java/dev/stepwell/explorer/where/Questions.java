package dev.stepwell.explorer.where;

import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Intake;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.where.Answers.Part;
import dev.stepwell.explorer.where.WherePage.Choice;
import dev.stepwell.explorer.where.WherePage.Field;
import dev.stepwell.explorer.where.WherePage.FieldFault;
import dev.stepwell.explorer.where.WherePage.Question;
import dev.stepwell.explorer.where.WherePage.TrialQuestion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions with their fields, and with what stands in them. */
final class Questions {

  private final Answers answers;
  private final List<FieldFault> faults;

  Questions(Answers answers, List<FieldFault> faults) {
    this.answers = answers;
    this.faults = faults;
  }

  Question of(Finding it) {
    String field = Answers.field(it);
    String given = answers.in(field);
    boolean isOpen = Stream.of(Presence.values()).noneMatch(p -> p.term().equals(given));
    return new Question(
        field,
        it.question(),
        it.help(),
        List.of(
            choice(Presence.PRESENT, given),
            choice(Presence.ABSENT, given),
            new Choice(Answers.OPEN, Words.say("answer.open"), isOpen)));
  }

  TrialQuestion of(Treatment it, Optional<String> minimum) {
    String given = answers.in(Answers.field(Part.OUTCOME, it));
    Stream<Choice> none =
        Stream.of(Answers.OPEN, Answers.NOT_TRIED)
            .map(value -> new Choice(value, outcome(value), value.equals(given)));
    Stream<Choice> tried =
        Stream.of(Outcome.values())
            .map(o -> new Choice(o.term(), Intake.answer(o), o.term().equals(given)));
    return new TrialQuestion(
        it.name(),
        Stream.concat(none, tried).toList(),
        field(Part.OUTCOME, it),
        field(Part.WEEKS, it),
        field(Part.FROM, it),
        field(Part.UNTIL, it),
        minimum);
  }

  private static String outcome(String value) {
    return Words.say(value.equals(Answers.OPEN) ? "outcome.open" : "outcome." + value);
  }

  private static Choice choice(Presence presence, String given) {
    return new Choice(presence.term(), Words.of("answer", presence), presence.term().equals(given));
  }

  private Field field(Part part, Treatment it) {
    String name = Answers.field(part, it);
    boolean isFaulty = faults.stream().anyMatch(fault -> fault.field().equals(Optional.of(name)));
    return new Field(name, answers.in(name), isFaulty);
  }
}
