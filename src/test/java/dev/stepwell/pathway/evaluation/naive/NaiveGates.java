package dev.stepwell.pathway.evaluation.naive;

import dev.stepwell.pathway.Activity.Kind;
import dev.stepwell.pathway.Criterion;
import dev.stepwell.pathway.ElapsedCare;
import dev.stepwell.pathway.FindingCriterion;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.Trial.Outcome;
import dev.stepwell.pathway.TrialCriterion;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The verdict on a criterion by going through every way in which the unknowns can be: met if it
 * holds in all of them, unmet if in none. Slow, and for few unknowns only.
 */
public final class NaiveGates {

  private static final int MOST_WAYS = 1_000;

  private final Map<String, String> identities;
  private final Map<String, Integer> minimumTrials = new HashMap<>();

  /** For a pathway, with what tells each treatment apart. */
  public NaiveGates(Pathway pathway, Map<String, String> identities) {
    this.identities = identities;
    for (Step step : pathway.steps()) {
      if (step.is(Kind.CARE)) {
        int days = step.minimumTrial().map(it -> it.duration().days()).orElse(0);
        for (String treatment : step.activity().treatments()) {
          minimumTrials.merge(identity(treatment), days, Math::max);
        }
      }
    }
  }

  private String identity(String treatment) {
    return Optional.ofNullable(identities.get(treatment)).orElseThrow();
  }

  /** The verdict; empty where there are too many ways. */
  public Optional<Verdict> verdict(Criterion criterion, History history, LocalDate day) {
    Set<String> asked = new TreeSet<>();
    Set<Integer> minima = new TreeSet<>();
    collect(criterion, asked, minima);
    List<List<PlainTrial>> trials = trials(history, minima, day);
    List<Set<String>> findings = findings(asked, history.findings());
    if ((long) trials.size() * findings.size() > MOST_WAYS) {
      return Optional.empty();
    }
    PlainTruth truth = new PlainTruth(identities);
    int holding = 0;
    for (List<PlainTrial> tried : trials) {
      for (Set<String> present : findings) {
        if (truth.holds(criterion, new PlainPerson(tried, present, minimumTrials))) {
          holding++;
        }
      }
    }
    return Optional.of(
        holding == 0
            ? Verdict.UNMET
            : holding == trials.size() * findings.size() ? Verdict.MET : Verdict.UNKNOWN);
  }

  private void collect(Criterion criterion, Set<String> asked, Set<Integer> minima) {
    criterion.of().forEach(below -> collect(below, asked, minima));
    if (criterion instanceof FindingCriterion finding) {
      asked.add(finding.finding());
    } else if (criterion instanceof ElapsedCare care) {
      minima.add(care.minimum().days());
    } else if (criterion instanceof TrialCriterion trial) {
      trial.minimum().ifPresent(it -> minima.add(it.days()));
    }
    minimumTrials.values().stream().filter(it -> it > 0).forEach(minima::add);
  }

  /** Every set of findings that can be the present ones. */
  private static List<Set<String>> findings(Set<String> asked, Map<String, Presence> answers) {
    List<Set<String>> ways = new ArrayList<>(List.of(Set.of()));
    for (String finding : asked) {
      Optional<Presence> answer = Optional.ofNullable(answers.get(finding));
      List<Set<String>> more = new ArrayList<>();
      for (Set<String> way : ways) {
        Set<String> with = new HashSet<>(way);
        with.add(finding);
        if (answer.isEmpty() || answer.get() == Presence.PRESENT) {
          more.add(with);
        }
        if (answer.isEmpty() || answer.get() == Presence.ABSENT) {
          more.add(way);
        }
      }
      ways = more;
    }
    return ways;
  }

  /** Every list of trials that can be meant, or more ways than anybody goes through. */
  private List<List<PlainTrial>> trials(History history, Set<Integer> minima, LocalDate day) {
    if (history.trials().isEmpty()) {
      return List.of(
          List.of(), everything(Outcome.INSUFFICIENT_RELIEF), everything(Outcome.RELIEF));
    }
    List<Trial> all = new ArrayList<>(history.trials().get());
    all.removeIf(it -> !minimumTrials.containsKey(identity(it.treatment())));
    TrialCompletions completions = new TrialCompletions(all, minima, day);
    List<List<PlainTrial>> ways = new ArrayList<>(List.of(List.of()));
    for (int place = 0; place < all.size() && ways.size() <= MOST_WAYS; place++) {
      Trial trial = all.get(place);
      List<PlainTrial> these = completions.of(trial, identity(trial.treatment()), place);
      List<List<PlainTrial>> more = new ArrayList<>();
      for (List<PlainTrial> way : ways) {
        for (PlainTrial one : these) {
          List<PlainTrial> with = new ArrayList<>(way);
          with.add(one);
          more.add(with);
        }
      }
      ways = more;
    }
    return ways;
  }

  private List<PlainTrial> everything(Outcome outcome) {
    List<PlainTrial> trials = new ArrayList<>();
    for (String treatment : minimumTrials.keySet()) {
      Set<Integer> days = new HashSet<>();
      for (int day = 0; day < 400; day++) {
        days.add(day);
      }
      trials.add(new PlainTrial(treatment, outcome, days.size(), days));
    }
    return trials;
  }
}
