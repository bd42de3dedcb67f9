package dev.stepwell.picture;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.evaluation.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures to look at: of the built-in pathways, of people on them, and of hostile texts. */
final class Pictures {

  static final Catalog CONTENT = BuiltInContent.catalog();
  static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static final List<String> LEGEND = List.of("Required", "Optional", "Gate");
  private static final List<String> NOTES = List.of("Not medical advice.", "Catalog release 1.");

  /** What nobody should write, and an editor can. */
  static final Map<String, String> HOSTILE =
      Map.of(
          "script", "<script>alert('x')</script><image href=\"//evil.example\"/>",
          "markup", "]]> & &amp; &#x3c; <!-- --> \"double\" 'single' `tick` </text></svg>",
          "mermaid", "end; click s1 \"javascript:x\" %%{init: {}}%% [a](b) {{c}} #quot; |d| `e`",
          "control", "a\u0000b\u0007c\u001bd\u0085e\ufffef\ud800g\nh\ti\u2028j\u2029k\u000bl\fm\rn",
          "rtl", "ألم الساق \u202eevil\u202c עם כאב ברגל، نعم",
          "long word", "W".repeat(400),
          "long name", "A name of many words ".repeat(20),
          "joined",
              "e" + "\u0301".repeat(300) + " \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "wide", "脚の痛み".repeat(60),
          "blank", " \u00a0\u2003 ");

  private Pictures() {}

  /** The hostile text of a kind. */
  static String hostileText(String kind) {
    return Objects.requireNonNull(HOSTILE.get(kind));
  }

  /** Every picture that the geometry has to hold for, by what it is. */
  static Map<String, Picture> all() {
    Map<String, Picture> all = new LinkedHashMap<>();
    for (Pathway pathway : CONTENT.pathways()) {
      people(pathway)
          .forEach(
              (who, history) -> all.put(pathway.condition() + ", " + who, lit(pathway, history)));
      all.put(pathway.condition(), plain(CONTENT, pathway.condition()));
    }
    HOSTILE.forEach((kind, text) -> all.put(kind, hostile(text)));
    return all;
  }

  /** All words of a drawing, line by line, but for those of its legend: it explains its strokes. */
  static List<String> drawn(Drawing drawing) {
    List<String> drawn =
        drawing.marks().stream()
            .flatMap(it -> it instanceof Mark.Words words ? Stream.of(words.text()) : Stream.of())
            .collect(Collectors.toCollection(ArrayList::new));
    LEGEND.forEach(drawn::remove);
    return drawn;
  }

  static Picture plain(Catalog catalog, String condition) {
    return Picture.of(catalog.pathway(condition).orElseThrow(), catalog).noted(NOTES);
  }

  /** A picture each of whose texts is this one. */
  static Picture hostile(String text) {
    String json = TextNode.valueOf(text).toString();
    Catalog catalog =
        broken()
            .set("/conditions/herniated-disc/name", json)
            .set("/treatments/physical-therapy/name", json)
            .set("/diagnostics/mri/name", json)
            .set("/redFlags/cauda-equina/sign", json)
            .set("/redFlags/cauda-equina/action", json)
            .set("/findings/under-18/statement", json)
            .set("/findings/root-compression-matching-signs/name", json)
            .set("/pathways/herniated-disc/steps/screen/title", json)
            .set("/pathways/herniated-disc/steps/surgery/title", json)
            .set("/pathways/herniated-disc/steps/surgery/gate/notEnough", "[" + json + "]")
            .catalog();
    return plain(catalog, "herniated-disc").warning(text).noted(List.of(text));
  }

  /** People of whom nothing, something and something alarming is known. */
  static Map<String, History> people(Pathway pathway) {
    return Map.of(
        "unknown",
        History.UNKNOWN,
        "tried",
        tried(pathway, Map.of()),
        "all present",
        new History(Optional.empty(), everyFinding()),
        "flagged",
        tried(pathway, Map.of("cauda-equina", Presence.PRESENT)));
  }

  static History tried(Pathway pathway, Map<String, Presence> besides) {
    Map<String, Presence> findings = new HashMap<>();
    Stream.of(pathway.redFlags(), pathway.exclusions())
        .flatMap(List::stream)
        .forEach(it -> findings.put(it, Presence.ABSENT));
    findings.putAll(besides);
    return new History(Optional.of(List.of(trial("physical-therapy", 8))), findings);
  }

  private static Trial trial(String treatment, int weeks) {
    return new Trial(
        treatment,
        Trial.Outcome.INSUFFICIENT_RELIEF,
        Optional.empty(),
        Optional.empty(),
        Optional.of(CareDuration.ofWeeks(weeks)));
  }

  private static Map<String, Presence> everyFinding() {
    List<String> flags = CONTENT.redFlags().stream().map(RedFlag::slug).toList();
    return CONTENT.findings().stream()
        .collect(
            Collectors.toMap(
                it -> it.slug(),
                it -> flags.contains(it.slug()) ? Presence.ABSENT : Presence.PRESENT));
  }

  static Picture lit(Pathway pathway, History history) {
    return plain(CONTENT, pathway.condition())
        .lit(CONTENT.evaluator(pathway.condition()).orElseThrow().evaluate(history, DAY));
  }
}
