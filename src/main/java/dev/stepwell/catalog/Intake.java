package dev.stepwell.catalog;

import dev.stepwell.pathway.CareDuration;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an evaluation of a pathway can use, in the order in which the ladder needs it. */
public final class Intake {

  private final Catalog catalog;
  private final Pathway pathway;

  /** The intake of one pathway. */
  public Intake(Catalog catalog, Pathway pathway) {
    this.catalog = catalog;
    this.pathway = pathway;
  }

  /** The pathway's own red flags. */
  public List<RedFlag> redFlags() {
    return pathway.redFlags().stream().flatMap(it -> catalog.redFlag(it).stream()).toList();
  }

  /** The red flags that other pathways ask: they count when they are present. */
  public List<RedFlag> otherRedFlags() {
    return catalog.redFlags().stream()
        .filter(it -> !pathway.redFlags().contains(it.slug()))
        .toList();
  }

  /** The pathway's own exclusions. */
  public List<Finding> exclusions() {
    return pathway.exclusions().stream().flatMap(it -> catalog.finding(it).stream()).toList();
  }

  /** What its tests and referrals establish and its gates ask for, less what the screen asks. */
  public List<Finding> findings() {
    Set<String> slugs = new LinkedHashSet<>();
    for (Step step : pathway.steps()) {
      step.gate().stream()
          .flatMap(gate -> gate.criterion().leaves())
          .filter(leaf -> leaf.criterion() instanceof FindingCriterion)
          .forEach(leaf -> slugs.add(((FindingCriterion) leaf.criterion()).finding()));
      slugs.addAll(step.activity().establishes());
    }
    pathway.redFlags().forEach(slugs::remove);
    pathway.exclusions().forEach(slugs::remove);
    return slugs.stream().flatMap(it -> catalog.finding(it).stream()).toList();
  }

  /** The treatments of its care and of its surgery, under every name that they have. */
  public List<Treatment> treatments() {
    return pathway.steps().stream()
        .flatMap(step -> step.activity().treatments().stream())
        .flatMap(slug -> catalog.treatment(slug).stream())
        .flatMap(it -> Stream.concat(Stream.of(it), it.group().stream().flatMap(this::group)))
        .distinct()
        .toList();
  }

  private Stream<Treatment> group(String group) {
    return catalog.group(group).stream();
  }

  /** How long a treatment is tried here before its result counts, if the pathway says so. */
  public Optional<CareDuration> minimumTrial(Treatment treatment) {
    return pathway.minimumTrial(
        slug ->
            catalog
                .treatment(slug)
                .filter(it -> it.identity().equals(treatment.identity()))
                .isPresent());
  }

  /** The plain question that asks for a trial. */
  public String question(Treatment treatment) {
    return Phrases.say("intake.trial", treatment.name());
  }

  /** An outcome as a plain answer. */
  public static String answer(Outcome outcome) {
    return Phrases.say("outcome." + outcome.term());
  }
}
