package dev.stepwell.authoring;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.rules.Violation;
import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Fault;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Publications;
import dev.stepwell.release.Retirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands against changes of an edition, each with a pointer into the change request. */
final class Checks {

  private final Edition edition;
  private final List<ProposedChange> changes;
  private final List<Fault> faults = new ArrayList<>();

  private Checks(Edition edition, List<ProposedChange> changes) {
    this.edition = edition;
    this.changes = changes;
  }

  /** Everything that keeps a proposal from being published on an edition. */
  static List<Fault> all(Publications publications, Edition edition, Proposal proposal) {
    List<Fault> ofItself = ofItself(edition, proposal);
    List<ProposedChange> changes = proposal.changes();
    // Rules are asked of a catalog; while what is to go is not there, there is none to ask about.
    return ofItself.isEmpty()
        ? faults(
            changes,
            publications.violations(
                edition, changes.stream().map(ProposedChange::toChange).toList()))
        : ofItself;
  }

  /** The same, less the rules. Every proposal comes by here, however it was made. */
  static List<Fault> ofItself(Edition edition, Proposal proposal) {
    List<ProposedChange> changes = proposal.changes();
    Checks checks = new Checks(edition, changes);
    checks.faults.addAll(UnseenCharacter.faults("/title", proposal.title()));
    checks.faults.addAll(UnseenCharacter.faults("/why", proposal.why()));
    for (int i = 0; i < changes.size(); i++) {
      checks.retirement("/changes/" + i, changes.get(i));
      checks.unseen("/changes/" + i, changes.get(i));
    }
    checks.changesSomething();
    return checks.faults;
  }

  /** The rules that changes break; what is retired in spite of its users, only once. */
  static List<Fault> faults(List<ProposedChange> changes, List<Violation> violations) {
    StillUsed stillUsed = new StillUsed(changes, violations);
    Pointers pointers = new Pointers(changes);
    return Stream.concat(
            stillUsed.faults(),
            violations.stream().filter(it -> !stillUsed.tells(it)).map(it -> fault(pointers, it)))
        .toList();
  }

  /** The entries that were changed after the release on which the changes are based. */
  static List<Fault> conflicts(Edition edition, int basedOn, List<ProposedChange> changes) {
    List<Fault> conflicts = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      ProposedChange change = changes.get(i);
      Optional<Integer> changedIn = changedIn(edition, change.type(), change.slug());
      if (changedIn.filter(it -> it > basedOn).isPresent()) {
        conflicts.add(
            Fault.at(
                "/changes/" + i,
                "changed-since",
                "Release %d changed the %s %s, and this is based on release %d. Look at both, and propose anew."
                    .formatted(changedIn.get(), change.type().term(), change.slug(), basedOn)));
      }
    }
    return conflicts;
  }

  private static Optional<Integer> changedIn(Edition edition, EntryType type, String slug) {
    return isThere(edition, type, slug)
        ? Optional.of(edition.changedIn(type, slug).number())
        : edition.retirement(type, slug).map(Retirement::release);
  }

  private static boolean isThere(Edition edition, EntryType type, String slug) {
    return edition.catalog().entries(type).containsKey(slug);
  }

  private void retirement(String at, ProposedChange change) {
    if (change.entry().isEmpty() && !isThere(edition, change.type(), change.slug())) {
      faults.add(
          Fault.at(at + "/slug", "unknown-entry", () -> missing(change.type(), change.slug())));
    }
  }

  /** Who imports files knows no places in the change request, but what an entry is called. */
  private void unseen(String at, ProposedChange change) {
    change.entry().stream()
        .flatMap(it -> UnseenCharacter.faults(at + "/entry", it).stream())
        .map(
            it ->
                Fault.at(
                    it.name(),
                    it.code(),
                    "%s It stands in the %s %s."
                        .formatted(it.detail(), change.type().term(), change.slug())))
        .forEach(faults::add);
  }

  private String missing(EntryType type, String slug) {
    String hint =
        Nearest.question(slug, edition.catalog().entries(type).keySet())
            .map(" "::concat)
            .orElse("");
    return "There is no %s \"%s\" in release %d.%s"
        .formatted(type.term(), slug, edition.release().number(), hint);
  }

  private void changesSomething() {
    if (faults.isEmpty()
        && changes.stream().map(ProposedChange::toChange).noneMatch(edition::isChangedBy)) {
      faults.add(
          Fault.at(
              "/changes", "nothing-changes", "Every entry is in the catalog like this already."));
    }
  }

  private static Fault fault(Pointers pointers, Violation it) {
    String pointer = pointers.of(it);
    return Fault.at(
        pointer, it.code(), "%s (rule %d, at %s)".formatted(it.message(), it.rule(), it.path()));
  }
}
