package dev.stepwell.authoring;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.rules.Violation;
import dev.stepwell.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is retired while entries that are left as they are still name it: one fault for each,
 * however many places name it.
 */
final class StillUsed {

  private static final int MOST_NAMED = 5;

  private final List<ProposedChange> changes;

  /** Who uses what is retired, by the index of the change that retires it. */
  private final Map<Integer, Set<String>> users = new TreeMap<>();

  StillUsed(List<ProposedChange> changes, List<Violation> violations) {
    this.changes = changes;
    violations.forEach(
        it ->
            retirement(it)
                .ifPresent(
                    change -> users.computeIfAbsent(change, any -> new TreeSet<>()).add(user(it))));
  }

  /** Whether these faults tell of a violation. */
  boolean tells(Violation violation) {
    return retirement(violation).isPresent();
  }

  /** One for each such change, in their order. */
  Stream<Fault> faults() {
    return users.entrySet().stream().map(it -> fault(it.getKey(), it.getValue()));
  }

  private Fault fault(int index, Set<String> by) {
    ProposedChange change = changes.get(index);
    String named = by.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    String more = by.size() > MOST_NAMED ? " and %d more".formatted(by.size() - MOST_NAMED) : "";
    return Fault.at(
        "/changes/" + index,
        "in-use",
        "The %s %s is still used, by %s%s: change or retire them in the same change request."
            .formatted(change.type().term(), change.slug(), named, more));
  }

  /** The change that takes away what a reference names, if the entry with it is left as it is. */
  private Optional<Integer> retirement(Violation violation) {
    if (!violation.code().equals("unknown-reference") || isProposed(violation)) {
      return Optional.empty();
    }
    return IntStream.range(0, changes.size())
        .filter(i -> changes.get(i).entry().isEmpty() && isNamed(changes.get(i), violation))
        .boxed()
        .findFirst();
  }

  private boolean isProposed(Violation violation) {
    return changes.stream()
        .anyMatch(
            it ->
                violation.path().startsWith("/" + it.type().plural() + "/" + it.slug() + "/")
                    || violation.path().equals("/" + it.type().plural() + "/" + it.slug()));
  }

  /** A red flag may be named as a finding. */
  private static boolean isNamed(ProposedChange retired, Violation violation) {
    return Stream.of(retired.type(), EntryType.FINDING)
        .filter(it -> it == retired.type() || retired.type() == EntryType.RED_FLAG)
        .anyMatch(
            it ->
                violation.message().contains("no %s \"%s\"".formatted(it.term(), retired.slug())));
  }

  private static String user(Violation violation) {
    String[] path = violation.path().split("/", -1);
    return Stream.of(EntryType.values())
            .filter(it -> it.plural().equals(path[1]))
            .map(EntryType::term)
            .findFirst()
            .orElseThrow()
        + " "
        + path[2];
  }
}
