package dev.stepwell.picture;

import dev.stepwell.catalog.GateLine;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pathway as a Mermaid flowchart. Every label is quoted, and escaped as Mermaid has it. */
final class Mermaid {

  private static final String BULLET = "\u2022 ";
  private static final String DASH = "\u2013 ";

  private final Picture picture;
  private final Told told;
  private final List<String> lines = new ArrayList<>();

  Mermaid(Picture picture, Told told) {
    this.picture = picture;
    this.told = told;
  }

  String text() {
    line("flowchart TD");
    line("  accTitle: " + plain(told.title()));
    line("  accDescr: " + plain(Labels.steps(picture.pathway())));
    String last = "";
    String lastRequired = "";
    for (Step step : picture.pathway().steps()) {
      String id = "s" + told.order(step);
      String entry = step.gate().isPresent() ? "g" + told.order(step) : id;
      line("  " + id + node(step));
      gate(step, entry, id);
      if (step.required() && !lastRequired.isEmpty()) {
        line("  " + lastRequired + " --> " + entry);
      }
      if (!last.isEmpty() && !(step.required() && last.equals(lastRequired))) {
        line("  " + last + " -.-> " + entry);
      }
      if (step.is(Activity.Kind.SCREEN)) {
        screen(id);
      }
      // The ladder goes on from the step before a way out, and not from there.
      last = step.is(Activity.Kind.HANDOVER) && !last.isEmpty() ? last : id;
      lastRequired = step.required() ? id : lastRequired;
    }
    aside("warning", "alert", picture.warning().stream());
    aside("forbidden", "alert", told.forbidden().stream(), Labels.FORBIDDEN + ":");
    aside("note", "note", picture.notes().stream());
    line("  classDef required stroke-width:3px");
    line("  classDef optional stroke-dasharray:6 4");
    line("  classDef gate stroke-width:3px");
    line("  classDef alert stroke-width:3px,stroke:#a3121c");
    line("  classDef note stroke-dasharray:1 3");
    return String.join("\n", lines) + "\n";
  }

  private String node(Step step) {
    List<String> label = new ArrayList<>();
    label.add(told.order(step) + ". " + step.title());
    label.add(told.kind(step));
    label.addAll(told.details(step));
    told.standing(step)
        .ifPresent(
            it -> {
              label.add(Labels.status(it.status()));
              label.addAll(told.because(it));
            });
    String need = step.required() ? ":::required" : ":::optional";
    return step.is(Activity.Kind.HANDOVER)
        ? ">" + label(label.stream()) + "]" + need
        : "[" + label(label.stream()) + "]" + need;
  }

  private void gate(Step step, String gate, String id) {
    told.gate(step)
        .ifPresent(
            it -> {
              List<String> label = new ArrayList<>(List.of(it.heading()));
              it.lines().forEach(line -> add(label, BULLET, line));
              label.addAll(it.asides());
              line("  " + gate + "[[" + label(label.stream()) + "]]:::gate");
              line("  " + gate + " --> " + id);
            });
  }

  /** A line, and those beneath it with one dash more. */
  private static void add(List<String> label, String point, GateLine line) {
    String known =
        line.isHeading() ? "" : line.known().map(it -> " (" + it.line() + ")").orElse("");
    label.add(point + line.text() + known);
    String next = point.equals(BULLET) ? DASH : point + DASH;
    line.beneath().forEach(it -> add(label, next, it));
  }

  private void screen(String id) {
    List<String> flags = new ArrayList<>();
    told.redFlags()
        .forEach(
            (action, all) -> {
              flags.add(action);
              all.forEach(it -> flags.add(BULLET + it.sign() + told.answer(it.slug())));
            });
    if (!flags.isEmpty()) {
      aside("redflags", "alert", flags.stream(), Labels.RED_FLAGS);
      line("  " + id + " -. at once .-> redflags");
    }
    if (!told.exclusions().isEmpty()) {
      Stream<String> exclusions =
          told.exclusions().stream().map(it -> BULLET + it.statement() + told.answer(it.slug()));
      aside("exclusions", "alert", exclusions, Labels.EXCLUSIONS);
      line("  " + id + " -.-> exclusions");
    }
  }

  private void aside(String id, String css, Stream<String> texts, String... heading) {
    List<String> label = texts.toList();
    if (!label.isEmpty()) {
      line(
          "  "
              + id
              + "["
              + label(Stream.concat(Stream.of(heading), label.stream()))
              + "]:::"
              + css);
    }
  }

  private void line(String line) {
    lines.add(line);
  }

  private static String label(Stream<String> lines) {
    return lines.map(Mermaid::escaped).collect(Collectors.joining("<br/>", "\"", "\""));
  }

  /** Only letters, digits and what means nothing to Mermaid or HTML stand for themselves. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    clean(text)
        .codePoints()
        .forEach(
            it -> {
              if (Character.isLetterOrDigit(it) || it > 0x7f || " .,:-()/+%'!?".indexOf(it) >= 0) {
                escaped.appendCodePoint(it);
              } else {
                escaped.append('#').append(it).append(';');
              }
            });
    return escaped.toString();
  }

  /** Of a line without quotes, where nothing can be escaped. */
  private static String plain(String text) {
    return clean(text).replaceAll("[^\\p{L}\\p{N}\\p{M} .,:()/+%'!?-]", " ").replaceAll(" +", " ");
  }

  /**
   * One line, whatever is taken for the end of one, and without what is no character to be seen.
   */
  private static String clean(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\p{Cf}\\p{Cn}]+", " ").strip();
  }
}
