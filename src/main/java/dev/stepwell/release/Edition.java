package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Sorted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The catalog as of one release: an immutable value.
 *
 * @param releases this release and all before it, in order; never empty
 * @param catalog the entries in force
 * @param changed for every entry in force, the number of the release that last changed it
 * @param retired the entries that are no longer in force
 * @param revisions for every entry that there ever was, the releases that changed it, in order
 * @param namings for what is named, the number of the release that last changed by whom; left out
 *     where the first one did
 */
public record Edition(
    List<Release> releases,
    Catalog catalog,
    Map<EntryType, SortedMap<String, Integer>> changed,
    Map<EntryType, SortedMap<String, Retirement>> retired,
    Map<EntryType, SortedMap<String, List<EntryRevision>>> revisions,
    Sorted<Naming, Integer> namings) {

  /** Copies what can be changed. */
  public Edition {
    releases = List.copyOf(releases);
    if (releases.isEmpty()) {
      throw new IllegalArgumentException("an edition is of a release");
    }
    changed = copyOf(changed);
    retired = copyOf(retired);
    revisions = copyOf(revisions);
  }

  /** An edition of the first release, or one of which it does not matter who names what. */
  public Edition(
      List<Release> releases,
      Catalog catalog,
      Map<EntryType, SortedMap<String, Integer>> changed,
      Map<EntryType, SortedMap<String, Retirement>> retired,
      Map<EntryType, SortedMap<String, List<EntryRevision>>> revisions) {
    this(releases, catalog, changed, retired, revisions, Sorted.empty());
  }

  /** The first edition. */
  static Edition first(Release release, Collection<Change> changes) {
    Edition edition =
        new Edition(List.of(release), Catalog.empty(), none(), none(), none())
            .with(List.of(release), changes);
    return new Edition(
        edition.releases, edition.catalog, edition.changed, edition.retired, edition.revisions);
  }

  /**
   * The edition that the next release makes of this one. It shares with this one what was not
   * changed: the cost is that of the changes.
   */
  public Edition with(Release release, Collection<Change> changes) {
    List<Release> upTo = new ArrayList<>(releases);
    upTo.add(release);
    return with(upTo, changes);
  }

  private Edition with(List<Release> upTo, Collection<Change> changes) {
    int number = upTo.get(upTo.size() - 1).number();
    EditionBuilder next = new EditionBuilder(this);
    for (Change change : changes) {
      List<EntryRevision> before = revisions(change.type(), change.key());
      next.put(new Revised(number, change))
          .revisions(change.id(), EntryRevision.next(before, number, change.retires()));
    }
    Naming.changedBy(changes, catalog).forEach(it -> next.named(it, Optional.of(number)));
    return next.build(upTo);
  }

  /**
   * The edition of an earlier release. It shares with this one what has not changed since: the cost
   * is that of the changes.
   *
   * @param stood how the entries stood then that were changed since, by what stands in the record
   * @param named for what was named then, the number of the release that had last changed by whom
   */
  Edition asOf(int release, Collection<Revised> stood, Map<Naming, Integer> named) {
    EditionBuilder earlier = new EditionBuilder(this);
    changedSince(release)
        .forEach(
            id ->
                earlier
                    .forget(id)
                    .revisions(id, EntryRevision.upTo(release, revisions(id.type(), id.key()))));
    stood.forEach(earlier::put);
    namings.forEach(
        (naming, last) -> {
          if (last > release) {
            earlier.named(naming, Optional.ofNullable(named.get(naming)));
          }
        });
    return earlier.build(releases.subList(0, release));
  }

  /** How many entries were there as of an earlier release, and are not any more as they were. */
  long lostSince(int release) {
    return changedSince(release)
        .filter(
            id ->
                EntryRevision.isThere(EntryRevision.upTo(release, revisions(id.type(), id.key()))))
        .count();
  }

  private Stream<EntryKey> changedSince(int release) {
    return revisions.entrySet().stream()
        .flatMap(
            type ->
                type.getValue().entrySet().stream()
                    .filter(entry -> last(entry.getValue()).release() > release)
                    .map(entry -> new EntryKey(type.getKey(), entry.getKey())));
  }

  private static EntryRevision last(List<EntryRevision> revisions) {
    return revisions.get(revisions.size() - 1);
  }

  /** Whether a change would leave nothing as it is here. */
  public boolean isChangedBy(Change change) {
    boolean isThere = catalog.entries(change.type()).containsKey(change.key());
    return change.retires()
        ? isThere
            || !retirement(change.type(), change.key())
                .map(Retirement::successor)
                .equals(Optional.of(change.successor()))
        : !change
            .entry()
            .equals(Optional.ofNullable(catalog.entries(change.type()).get(change.key())));
  }

  /** The same edition, with a release recalled. */
  Edition recalled(int release, Recall recall) {
    List<Release> told = new ArrayList<>(releases);
    told.replaceAll(it -> it.number() == release ? it.recalled(recall) : it);
    return told(told);
  }

  /** The same edition, with these of its releases recalled, and no other. */
  Edition recalled(Map<Integer, Recall> recalls) {
    List<Release> told = new ArrayList<>(releases);
    told.replaceAll(
        it -> Optional.ofNullable(recalls.get(it.number())).map(it::recalled).orElse(it));
    return told(told);
  }

  /** The same edition, with its releases as they are told now. */
  Edition told(List<Release> now) {
    return now.equals(releases)
        ? this
        : new Edition(now, catalog, changed, retired, revisions, namings);
  }

  /** The same edition, with its releases as a later one tells them. */
  Edition toldBy(Edition later) {
    return told(later.releases.subList(0, release().number()));
  }

  /** Whether it is the edition of another's release, or of one that came after it. */
  boolean follows(Edition other) {
    int number = other.release().number();
    return number <= release().number() && release(number).isSameAs(other.release());
  }

  /** The same edition, with the releases recalled that are so in an earlier one. */
  Edition withRecallsOf(Edition earlier) {
    Edition told = this;
    for (Release release : earlier.releases) {
      if (release.recall().isPresent() && release(release.number()).recall().isEmpty()) {
        told = told.recalled(release.number(), release.recall().get());
      }
    }
    return told;
  }

  /** How many of its releases were recalled. */
  long recalls() {
    return releases.stream().filter(it -> it.recall().isPresent()).count();
  }

  /** The release that this is. */
  public Release release() {
    return releases.get(releases.size() - 1);
  }

  /** The release of this number; it is this one, or one before. */
  public Release release(int number) {
    return releases.get(number - 1);
  }

  /** The release that last changed an entry in force. */
  public Release changedIn(EntryType type, String key) {
    return release(Objects.requireNonNull(of(changed, type).get(key), "no such entry"));
  }

  /** The release that last changed any entry of these types, retirements included. */
  public Release changedIn(EntryType... types) {
    return release(Stream.of(types).flatMapToInt(this::numbers).max().orElse(1));
  }

  /** The release that last changed which entries of a type name something. */
  public Release changedIn(Naming naming) {
    return release(namings.getOrDefault(naming, 1));
  }

  /** What the releases after an earlier edition did; empty if this one does not follow it. */
  public Optional<Difference> since(Edition earlier) {
    return follows(earlier) ? Optional.of(Difference.between(earlier, this)) : Optional.empty();
  }

  /** The retirement of an entry, if it was retired. */
  public Optional<Retirement> retirement(EntryType type, String key) {
    return Optional.ofNullable(of(retired, type).get(key));
  }

  /** The revisions of an entry, in order; none if there never was such an entry. */
  public List<EntryRevision> revisions(EntryType type, String key) {
    return of(revisions, type).getOrDefault(key, List.of());
  }

  private static <V> Map<EntryType, SortedMap<String, V>> copyOf(
      Map<EntryType, SortedMap<String, V>> byType) {
    Map<EntryType, SortedMap<String, V>> copy = new EnumMap<>(EntryType.class);
    byType.forEach((type, map) -> copy.put(type, Sorted.copyOf(map)));
    return Collections.unmodifiableMap(copy);
  }

  private static <V> Map<EntryType, SortedMap<String, V>> none() {
    return Stream.of(EntryType.values())
        .collect(Collectors.toMap(Function.identity(), type -> Sorted.<String, V>empty()));
  }

  private IntStream numbers(EntryType type) {
    return IntStream.concat(
        of(changed, type).values().stream().mapToInt(Integer::intValue),
        of(retired, type).values().stream().mapToInt(Retirement::release));
  }

  static <V> SortedMap<String, V> of(Map<EntryType, SortedMap<String, V>> byType, EntryType type) {
    return Objects.requireNonNull(byType.get(type), "every type has its map");
  }
}
