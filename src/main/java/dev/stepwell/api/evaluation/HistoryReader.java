package dev.stepwell.api.evaluation;

import dev.stepwell.api.representation.FindingAnswer;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.evaluation.History;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.JsonObject;
import dev.stepwell.problem.JsonValue;
import dev.stepwell.problem.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the history of a person, and the day for which it is evaluated. It logs nothing. */
public final class HistoryReader {

  private static final int MOST_TRIALS = 100;

  private static final String EVALUATE_FOR = "evaluateFor";
  private static final String FINDINGS = "findings";
  private static final String TRIALS = "trials";

  private static final Map<String, FindingAnswer> ANSWERS =
      Stream.of(FindingAnswer.values())
          .collect(Collectors.toUnmodifiableMap(FindingAnswer::term, Function.identity()));

  private final Catalog catalog;
  private final LocalDate today;

  private HistoryReader(Catalog catalog, LocalDate today) {
    this.catalog = catalog;
    this.today = today;
  }

  /**
   * The history in a body.
   *
   * @param catalog has the treatments and the findings that may be named
   * @param today the day in UTC
   * @throws Problem a 422 with everything that is wrong with it
   */
  public static HistoryRequest read(JsonBody body, Catalog catalog, LocalDate today) {
    return body.read(new HistoryReader(catalog, today)::history);
  }

  private Supplier<HistoryRequest> history(JsonValue root) {
    JsonObject body = root.object(List.of(TRIALS, FINDINGS, EVALUATE_FOR));
    LocalDate day = body.optional(EVALUATE_FOR).flatMap(this::day).orElse(today);
    // A day that is not known yet must not make others look wrong.
    LocalDate latest = body.isSound(EVALUATE_FOR) ? day : today.plusDays(1);
    Optional<List<Supplier<Trial>>> trials =
        body.optional(TRIALS).map(value -> trials(value, latest));
    Map<String, Presence> findings = body.optional(FINDINGS).map(this::findings).orElse(Map.of());
    return () ->
        new HistoryRequest(
            new History(trials.map(it -> it.stream().map(Supplier::get).toList()), findings), day);
  }

  private Optional<LocalDate> day(JsonValue value) {
    Optional<LocalDate> day = DayReader.read(value);
    if (day.filter(today.plusDays(1)::isBefore).isPresent()) {
      value.fault(
          "after-tomorrow",
          "The day of evaluation is at most tomorrow, %s.".formatted(today.plusDays(1)));
    }
    return day;
  }

  private List<Supplier<Trial>> trials(JsonValue value, LocalDate latest) {
    List<JsonValue> items = value.items();
    if (items.size() > MOST_TRIALS) {
      value.fault(
          "too-many-trials",
          "A history has at most %d trials, not %d.".formatted(MOST_TRIALS, items.size()));
    }
    TrialReader reader = new TrialReader(catalog, latest);
    return items.stream().map(reader::read).toList();
  }

  private Map<String, Presence> findings(JsonValue value) {
    Map<String, Presence> findings = new HashMap<>();
    value
        .members()
        .forEach(
            (slug, answer) -> {
              if (catalog.finding(slug).isEmpty()) {
                answer.fault("unknown-finding", () -> unknownFinding(slug));
              }
              answer
                  .oneOf("answer", ANSWERS)
                  .flatMap(FindingAnswer::presence)
                  .ifPresent(presence -> findings.put(slug, presence));
            });
    return findings;
  }

  private String unknownFinding(String slug) {
    return Unknown.detail(
        "finding", slug, catalog.findings().stream().map(it -> it.slug()).toList(), "findings");
  }
}
