package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.Forbidden;
import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.TrialCriterion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a pathway offers and asks of trials, with two names of one procedure as one identity.
 * Everything here stays the same from history to history.
 */
final class Offer {

  private final Glossary glossary;
  private final Map<String, Optional<CareDuration>> minimumTrials = new LinkedHashMap<>();
  private final Map<String, Set<CareDuration>> minima = new LinkedHashMap<>();
  private final Set<CareDuration> elapsedMinima = new TreeSet<>();
  private final Set<String> forbidden;

  Offer(Pathway pathway, Glossary glossary) {
    this.glossary = glossary;
    pathway.steps(Activity.Kind.CARE).forEach(step -> addMinimumTrial(pathway, step));
    pathway.steps().stream().flatMap(it -> it.gate().stream()).forEach(this::addMinima);
    forbidden =
        pathway.forbidden().stream()
            .map(Forbidden::treatment)
            .map(glossary::identity)
            .collect(Collectors.toSet());
  }

  private void addMinimumTrial(Pathway pathway, Step step) {
    for (String treatment : step.activity().treatments()) {
      String identity = glossary.identity(treatment);
      minimumTrials.put(
          identity, pathway.minimumTrial(it -> glossary.identity(it).equals(identity)));
      step.minimumTrial().ifPresent(it -> add(identity, it.duration()));
    }
  }

  private void addMinima(Gate gate) {
    Stream.concat(
            gate.criterion().leaves().map(Criterion.Leaf::criterion), gate.stricter().stream())
        .forEach(
            leaf -> {
              if (leaf instanceof ElapsedCare care) {
                elapsedMinima.add(care.minimum());
              }
              if (leaf instanceof TrialCriterion trial) {
                trial.minimum().ifPresent(it -> add(identity(trial), it));
              }
            });
  }

  private void add(String identity, CareDuration minimum) {
    minima.computeIfAbsent(identity, any -> new TreeSet<>()).add(minimum);
  }

  private String identity(TrialCriterion trial) {
    return trial.group().orElseGet(() -> identity(trial.treatment().orElseThrow()));
  }

  String identity(String treatment) {
    return glossary.identity(treatment);
  }

  /** The identities of what its care steps offer, in ladder order. */
  Set<String> identities() {
    return Collections.unmodifiableSet(minimumTrials.keySet());
  }

  /** Whether a trial of this treatment counts here. */
  boolean isCare(String treatment) {
    return minimumTrials.containsKey(identity(treatment));
  }

  boolean isTest(String treatment) {
    return glossary.tests().contains(treatment);
  }

  boolean isForbidden(String treatment) {
    return forbidden.contains(identity(treatment));
  }

  boolean isSurgical(String treatment) {
    return glossary.surgical().contains(treatment);
  }

  Optional<CareDuration> minimumTrial(String identity) {
    return Objects.requireNonNullElse(minimumTrials.get(identity), Optional.empty());
  }

  /** Every length that somebody asks of a trial of this identity. */
  Set<CareDuration> minima(String identity) {
    return minima.getOrDefault(identity, Set.of());
  }

  /** Every length that somebody asks of care as a whole. */
  Set<CareDuration> elapsedMinima() {
    return Collections.unmodifiableSet(elapsedMinima);
  }
}
