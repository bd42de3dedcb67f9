package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.rules.BrokenCatalog;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.evaluation.Evaluation;
import dev.stepwell.pathway.evaluation.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A gate line by line. */
class GateTextTest {

  private static final String GATE = "/pathways/spondylosis/steps/radiofrequency/gate/criterion";
  private static final String ONE = "{type: 'elapsed-care', minimum: 'P1W'}";
  private static final String TWO = "{type: 'distinct-trials', minimum: 2}";
  private static final String SMOKES = "{type: 'finding', finding: 'nicotine-use', is: 'present'}";

  @Test
  void what_a_gate_asks_itself_is_in_its_heading() {
    assertThat(told(of("all-of", ONE, TWO)))
        .containsExactly(
            "Gate, locked until all of these are true",
            "At least 1 week of care",
            "2 different treatments did not help enough");
    assertThat(told(of("any-of", ONE, TWO))).startsWith("Gate, locked until one of these is true");
    assertThat(told("{type: 'at-least', minimum: 2, of: [%s, %s, %s]}".formatted(ONE, TWO, SMOKES)))
        .startsWith("Gate, locked until at least 2 of these are true")
        .hasSize(4);
    assertThat(told(SMOKES)).containsExactly("Gate, locked until this is true", "Nicotine use");
    assertThat(told(of("all-of", SMOKES))).startsWith("Gate, locked until this is true");
  }

  @Test
  void of_surgery_it_says_no_more_than_consultation() {
    Catalog catalog = BrokenCatalog.broken().catalog();
    Pathway pathway = catalog.pathway("herniated-disc").orElseThrow();

    assertThat(new GateWords(catalog, pathway).text(pathway.step("surgery").orElseThrow()))
        .hasValueSatisfying(
            it ->
                assertThat(it.heading())
                    .isEqualTo(
                        "Gate before a surgical consultation, locked until all of these are"
                            + " true"));
  }

  @Test
  void what_stands_within_another_stands_beneath_it() {
    assertThat(told(of("all-of", of("any-of", ONE, of("all-of", TWO, SMOKES)), SMOKES)))
        .containsExactly(
            "Gate, locked until all of these are true",
            "One of these:",
            "  At least 1 week of care",
            "  All of these:",
            "    2 different treatments did not help enough",
            "    Nicotine use",
            "Nicotine use");
  }

  @Test
  void a_not_is_never_lost() {
    assertThat(told(of("not", SMOKES)))
        .containsExactly("Gate, locked until this is true", "Not: Nicotine use");
    assertThat(told(of("not", of("any-of", ONE, SMOKES))))
        .containsExactly(
            "Gate, locked until this is true",
            "Not true:",
            "  One of these:",
            "    At least 1 week of care",
            "    Nicotine use");
  }

  @Test
  void asides_say_what_is_not_enough_and_what_some_ask() {
    Catalog catalog =
        BrokenCatalog.broken()
            .set("/pathways/spondylosis/steps/radiofrequency/gate/notEnough", "['A scan.']")
            .set("/pathways/spondylosis/steps/radiofrequency/gate/stricter", ONE)
            .catalog();

    assertThat(text(catalog).asides())
        .containsExactly(
            "Not enough by itself: A scan.",
            "Some payers ask for at least 1 week of care. That decides nothing here.");
  }

  @Test
  void an_evaluation_says_of_each_line_whether_it_holds_and_why() {
    Catalog catalog =
        BrokenCatalog.broken().set(GATE, of("all-of", ONE, of("not", SMOKES))).catalog();
    History history = new History(Optional.of(List.<Trial>of()), Map.of());
    Evaluation evaluation =
        catalog.evaluator("spondylosis").orElseThrow().evaluate(history, LocalDate.EPOCH);
    Pathway pathway = catalog.pathway("spondylosis").orElseThrow();

    GateText text =
        evaluation.steps().stream()
            .filter(it -> it.step().id().equals("radiofrequency"))
            .flatMap(it -> new EvaluationWords(catalog, pathway).gate(it).stream())
            .findFirst()
            .orElseThrow();

    assertThat(text.heading()).endsWith(" true: not met");
    assertThat(text.lines())
        .extracting(it -> it.known().orElseThrow().line())
        .containsExactly(
            "Not met: no more than 0 days of care; 1 week needed", "Not known: not answered");
  }

  @Test
  void a_part_of_a_sentence_becomes_one_with_a_capital() {
    assertThat(Sentence.of("")).isEmpty();
    assertThat(Sentence.of("a b")).isEqualTo("A b");
    assertThat(Sentence.of("\ud801\udc28x")).isEqualTo("\ud801\udc00x");
  }

  private static List<String> told(String criterion) {
    GateText text = text(BrokenCatalog.broken().set(GATE, criterion).catalog());
    return Stream.concat(Stream.of(text.heading()), lines("", text.lines())).toList();
  }

  private static Stream<String> lines(String indent, List<GateLine> lines) {
    return lines.stream()
        .flatMap(
            it -> Stream.concat(Stream.of(indent + it.text()), lines(indent + "  ", it.beneath())));
  }

  private static GateText text(Catalog catalog) {
    Pathway pathway = catalog.pathway("spondylosis").orElseThrow();
    return new GateWords(catalog, pathway)
        .text(pathway.step("radiofrequency").orElseThrow())
        .orElseThrow();
  }

  private static String of(String type, String... branches) {
    return "{type: '%s', of: [%s]}".formatted(type, String.join(", ", branches));
  }
}
