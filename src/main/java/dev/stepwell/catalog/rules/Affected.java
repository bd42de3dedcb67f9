package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Target;
import dev.stepwell.catalog.Treatment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The entries of a catalog of which a rule may say something else than in an earlier one: those
 * that changed, and those for which a rule looks at something that changed.
 */
final class Affected {

  private final Catalog before;
  private final Catalog now;
  private final Set<EntryKey> found = new TreeSet<>();

  private Affected(Catalog before, Catalog now) {
    this.before = before;
    this.now = now;
  }

  static Set<EntryKey> by(Catalog before, Catalog now) {
    Affected affected = new Affected(before, now);
    now.differences(before).forEach(affected::add);
    return affected.found;
  }

  private void add(EntryKey changed) {
    found.add(changed);
    Optional<Object> old = before.entry(changed);
    Optional<Object> entry = now.entry(changed);
    if (old.isPresent() != entry.isPresent()) {
      targets(changed).forEach(target -> found.addAll(now.users(target)));
      found.addAll(namesakes(changed));
    } else if (essence(old).equals(essence(entry))) {
      return;
    }
    targets(changed).forEach(this::addPathwaysThatName);
    Stream.concat(old.stream(), entry.stream()).forEach(this::addByGroup);
    if (changed.type() == EntryType.TREATMENT) {
      addVascularPathways();
    }
  }

  /** What is looked at of an entry in order to judge another one; all else is its own affair. */
  private static Object essence(Optional<Object> entry) {
    return entry.map(Affected::essence).orElse(List.of());
  }

  private static Object essence(Object entry) {
    return switch (Catalog.typeOf(entry)) {
      case CONDITION -> List.of(((Condition) entry).category(), ((Condition) entry).urgency());
      case TREATMENT -> essence((Treatment) entry);
      case FINDING -> ((Finding) entry).kind();
      case RED_FLAG -> ((RedFlag) entry).urgency();
      case PATHWAY, DIAGNOSTIC, FAQ, SOURCE -> List.of();
    };
  }

  private static List<Object> essence(Treatment it) {
    return List.of(it.kind(), it.surgical(), it.tier(), it.group(), it.links());
  }

  /** By what names others name it. A hand-over names the pathway, and the condition by that. */
  private static List<Target> targets(EntryKey it) {
    String key = it.key();
    return switch (it.type()) {
      case CONDITION ->
          List.of(new Target(Target.Kind.CONDITION, key), new Target(Target.Kind.PATHWAY, key));
      case PATHWAY -> List.of(new Target(Target.Kind.PATHWAY, key));
      case TREATMENT -> List.of(new Target(Target.Kind.TREATMENT, key));
      case DIAGNOSTIC -> List.of(new Target(Target.Kind.DIAGNOSTIC, key));
      case FINDING -> List.of(new Target(Target.Kind.FINDING, key));
      case RED_FLAG ->
          List.of(new Target(Target.Kind.FINDING, key), new Target(Target.Kind.RED_FLAG, key));
      case SOURCE -> List.of(new Target(Target.Kind.SOURCE, key));
      case FAQ -> List.of();
    };
  }

  /** Those that are judged by whether it is there, without naming it. */
  private static List<EntryKey> namesakes(EntryKey it) {
    return switch (it.type()) {
      case PATHWAY -> List.of(new EntryKey(EntryType.CONDITION, it.key()));
      case RED_FLAG -> List.of(new EntryKey(EntryType.FINDING, it.key()));
      case CONDITION, TREATMENT, DIAGNOSTIC, FINDING, FAQ, SOURCE -> List.of();
    };
  }

  private void addPathwaysThatName(Target target) {
    now.users(target, EntryType.PATHWAY).forEach(found::add);
  }

  /** Whoever names a treatment, or its group, means all that are in the group. */
  private void addByGroup(Object entry) {
    if (entry instanceof Treatment treatment) {
      treatment
          .group()
          .map(Target::group)
          .ifPresent(
              group -> {
                found.addAll(now.users(group));
                now.users(group, EntryType.TREATMENT)
                    .map(it -> new Target(Target.Kind.TREATMENT, it.key()))
                    .forEach(this::addPathwaysThatName);
              });
    }
  }

  /** They have a say on every treatment. */
  private void addVascularPathways() {
    Stream.concat(
            now.users(Target.category(Category.VASCULAR), EntryType.CONDITION).map(EntryKey::key),
            VascularConditions.NO_PAIN_LADDER.stream())
        .map(condition -> new EntryKey(EntryType.PATHWAY, condition))
        .forEach(found::add);
  }
}
