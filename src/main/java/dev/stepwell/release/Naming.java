package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Reference;
import dev.stepwell.catalog.Target;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * That entries of a type name something. Which they are changes with an entry that comes, goes, or
 * names something else: a look from what is named to whoever names it, such as from a condition to
 * its treatments, has changed then, although nothing that it still shows has.
 *
 * @param by the type of those that name it
 * @param target what they name
 */
public record Naming(EntryType by, Target target) implements Comparable<Naming> {

  private static final Comparator<Naming> ORDER =
      Comparator.comparing(Naming::by).thenComparing(Naming::target);

  /** In the direction of all others only the entry itself is looked at. */
  private static final Set<EntryType> LOOKED_AT = Set.of(EntryType.CONDITION, EntryType.TREATMENT);

  private static final Set<Target.Kind> LOOKED_FROM =
      Set.of(Target.Kind.CONDITION, Target.Kind.GROUP, Target.Kind.CATEGORY);

  /** What names something that did not name it before, or no longer does, with these changes. */
  static Set<Naming> changedBy(Collection<Change> changes, Catalog before) {
    Set<Naming> changed = new TreeSet<>();
    for (Change change : changes) {
      Set<Naming> old = of(before.entry(change.id()));
      Set<Naming> now = of(change.entry());
      old.stream().filter(it -> !now.contains(it)).forEach(changed::add);
      now.stream().filter(it -> !old.contains(it)).forEach(changed::add);
    }
    return changed;
  }

  private static Set<Naming> of(Optional<Object> entry) {
    return entry
        .filter(it -> LOOKED_AT.contains(Catalog.typeOf(it)))
        .map(
            it ->
                Reference.allOf(it).stream()
                    .map(Reference::target)
                    .filter(target -> LOOKED_FROM.contains(target.kind()))
                    .map(target -> new Naming(Catalog.typeOf(it), target))
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /** As the database keeps it. */
  String text() {
    return by.name() + " " + target.kind().name() + " " + target.key();
  }

  static Naming parse(String text) {
    String[] parts = text.split(" ", 3);
    return new Naming(
        EntryType.valueOf(parts[0]), new Target(Target.Kind.valueOf(parts[1]), parts[2]));
  }

  @Override
  public int compareTo(Naming other) {
    return ORDER.compare(this, other);
  }
}
