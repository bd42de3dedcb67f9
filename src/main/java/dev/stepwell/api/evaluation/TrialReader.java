package dev.stepwell.api.evaluation;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.problem.JsonObject;
import dev.stepwell.problem.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one trial of a history. */
final class TrialReader {

  private static final String TREATMENT = "treatment";
  private static final String OUTCOME = "outcome";
  private static final String DURATION = "duration";
  private static final String STARTED_ON = "startedOn";
  private static final String ENDED_ON = "endedOn";

  private static final Map<String, Outcome> OUTCOMES =
      Stream.of(Outcome.values()).collect(Collectors.toMap(Outcome::term, Function.identity()));

  private final Catalog catalog;
  private final LocalDate latest;

  /** A reader of trials of which no day is after the latest. */
  TrialReader(Catalog catalog, LocalDate latest) {
    this.catalog = catalog;
    this.latest = latest;
  }

  /** How to make the trial, once the whole body is known to be without a fault. */
  Supplier<Trial> read(JsonValue value) {
    JsonObject trial = value.object(List.of(TREATMENT, DURATION, STARTED_ON, ENDED_ON, OUTCOME));
    Optional<String> treatment = trial.required(TREATMENT).flatMap(this::treatment);
    Optional<Outcome> outcome = trial.required(OUTCOME).flatMap(it -> it.oneOf(OUTCOME, OUTCOMES));
    Optional<JsonValue> start = trial.optional(STARTED_ON);
    Optional<JsonValue> end = trial.optional(ENDED_ON);
    Optional<JsonValue> length = trial.optional(DURATION);
    Optional<LocalDate> startedOn = start.flatMap(this::day);
    Optional<LocalDate> endedOn = end.flatMap(this::day);
    Optional<CareDuration> duration = length.flatMap(DurationReader::read);
    boolean ongoing = outcome.equals(Optional.of(Outcome.ONGOING));
    if (ongoing) {
      end.ifPresent(TrialReader::faultEnded);
    } else if (startedOn.isPresent() && endedOn.filter(startedOn.get()::isAfter).isPresent()) {
      end.ifPresent(it -> faultBeforeStart(it, startedOn.get()));
    }
    if (start.isPresent() && (ongoing || end.isPresent())) {
      length.ifPresent(TrialReader::faultBesideDates);
    } else if (startedOn.isPresent()
        && duration.filter(it -> goesOn(startedOn.get(), it)).isPresent()) {
      length.ifPresent(this::faultAfter);
    }
    return () ->
        new Trial(treatment.orElseThrow(), outcome.orElseThrow(), startedOn, endedOn, duration);
  }

  private Optional<String> treatment(JsonValue value) {
    Optional<String> slug = value.text();
    if (slug.flatMap(catalog::treatment).isPresent()) {
      return slug;
    }
    slug.ifPresent(it -> value.fault("unknown-treatment", () -> unknownTreatment(it)));
    return Optional.empty();
  }

  private String unknownTreatment(String slug) {
    if (catalog.diagnostic(slug).isPresent()) {
      return "%s is a test and no treatment: leave it out.".formatted(JsonValue.quoted(slug));
    }
    return Unknown.detail(
        TREATMENT, slug, catalog.treatments().stream().map(Treatment::slug).toList(), "treatments");
  }

  private Optional<LocalDate> day(JsonValue value) {
    Optional<LocalDate> day = DayReader.read(value);
    if (day.filter(latest::isBefore).isPresent()) {
      faultAfter(value);
      return Optional.empty();
    }
    return day;
  }

  private boolean goesOn(LocalDate startedOn, CareDuration duration) {
    return startedOn.plusDays(duration.days()).isAfter(latest);
  }

  private static void faultEnded(JsonValue value) {
    value.fault(
        "ongoing-has-ended",
        "A trial that is ongoing has no end: leave it out, or give the outcome that it had.");
  }

  private static void faultBeforeStart(JsonValue value, LocalDate startedOn) {
    value.fault(
        "ends-before-start",
        "A trial does not end before it starts, here on %s.".formatted(startedOn));
  }

  private static void faultBesideDates(JsonValue value) {
    value.fault(
        "duration-beside-dates",
        "The dates say how long this trial is, up to the day of evaluation where it is ongoing:"
            + " leave the duration out.");
  }

  private void faultAfter(JsonValue value) {
    value.fault(
        "after-evaluation-day",
        "No day of a trial is after the day of evaluation, here %s at the latest."
            .formatted(latest));
  }
}
