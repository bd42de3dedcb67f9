package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.rules.CatalogRules;
import dev.stepwell.catalog.rules.Violation;
import dev.stepwell.content.Documents;
import io.quarkus.arc.All;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Releases in PostgreSQL: appended whole, never changed, read by a fixed number of statements. */
@ApplicationScoped
class SystemOfRecord {

  /** One for the releases, one for each type of entry. */
  static final int STATEMENTS_PER_LOAD = 1 + EntryType.values().length;

  /** Any number; publications and first loads of all replicas take turns on it. */
  private static final long PUBLICATION_LOCK = 7_783_729_355L;

  private final Repositories.Releases releases;
  private final List<RevisionRepository<?>> repositories;
  private final EntityManager entityManager;

  SystemOfRecord(
      Repositories.Releases releases,
      @All List<RevisionRepository<?>> repositories,
      EntityManager entityManager) {
    this.releases = releases;
    this.repositories = repositories;
    this.entityManager = entityManager;
  }

  /** The newest edition; empty when nothing was ever published. */
  @Transactional
  Optional<Edition> newest() {
    return Optional.of(load(Integer.MAX_VALUE))
        .filter(loaded -> !loaded.isEmpty())
        .map(Loaded::edition);
  }

  /** The edition of a release that exists. */
  @Transactional
  Edition edition(int release) {
    return load(release).edition();
  }

  /**
   * Makes a release, unless the draft declines. Replicas that try at once take turns, and each sees
   * what those before it made.
   *
   * @param draft given the newest edition, if there is one, what to publish, if anything
   * @return the newest edition afterwards; empty when nothing was ever published
   * @throws BrokenRulesException if the catalog of the draft breaks rules; nothing is published
   *     then
   */
  @Transactional
  Optional<Edition> publish(Function<Optional<Edition>, Optional<Draft>> draft) {
    entityManager
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
        .setParameter("lock", PUBLICATION_LOCK)
        .getSingleResult();
    Optional<Edition> before = newest();
    Optional<Draft> next = draft.apply(before);
    if (next.isEmpty()) {
      return before;
    }
    List<Violation> violations = CatalogRules.check(next.get().catalog());
    if (!violations.isEmpty()) {
      throw new BrokenRulesException(violations);
    }
    append(before, next.get());
    entityManager.flush();
    entityManager.clear();
    return newest();
  }

  private void append(Optional<Edition> before, Draft draft) {
    int number = before.map(edition -> edition.release().number()).orElse(0) + 1;
    releases.persistAndFlush(ReleaseRow.of(draft.release(number, before.map(Edition::release))));
    for (RevisionRepository<?> repository : repositories) {
      EntryType type = repository.type();
      SortedMap<String, Object> old =
          before.map(edition -> edition.catalog().entries(type)).orElseGet(TreeMap::new);
      SortedMap<String, Object> now = draft.catalog().entries(type);
      now.forEach(
          (key, entry) -> {
            if (!entry.equals(old.get(key))) {
              repository.append(number, key, Documents.write(entry));
            }
          });
      old.keySet().stream()
          .filter(key -> !now.containsKey(key))
          .forEach(key -> repository.retire(number, key));
    }
  }

  private Loaded load(int release) {
    List<Release> upTo =
        releases.list("number <= ?1", Sort.by("number"), release).stream()
            .map(ReleaseRow::value)
            .toList();
    Loaded loaded = new Loaded(upTo);
    // A release made meanwhile is not in the list, and so not in the entries either.
    int newest = upTo.isEmpty() ? 0 : upTo.get(upTo.size() - 1).number();
    repositories.forEach(repository -> loaded.add(repository, newest));
    return loaded;
  }

  /** What was read, on the way to an edition. */
  private static final class Loaded {
    private final List<Release> releases;
    private final List<Object> entries = new ArrayList<>();
    private final Map<EntryType, SortedMap<String, Integer>> changed =
        new EnumMap<>(EntryType.class);
    private final Map<EntryType, SortedMap<String, Retirement>> retired =
        new EnumMap<>(EntryType.class);

    Loaded(List<Release> releases) {
      this.releases = releases;
      for (EntryType type : EntryType.values()) {
        changed.put(type, new TreeMap<>());
        retired.put(type, new TreeMap<>());
      }
    }

    <R extends Revision> void add(RevisionRepository<R> repository, int release) {
      SortedMap<String, Integer> changes = Objects.requireNonNull(changed.get(repository.type()));
      SortedMap<String, Retirement> retirements =
          Objects.requireNonNull(retired.get(repository.type()));
      for (R revision : repository.asOf(release)) {
        if (revision.retired) {
          retirements.put(
              revision.slug, new Retirement(revision.release, repository.successor(revision)));
        } else {
          changes.put(revision.slug, revision.release);
          entries.add(repository.entry(revision));
        }
      }
    }

    boolean isEmpty() {
      return releases.isEmpty();
    }

    Edition edition() {
      return new Edition(releases, Catalog.of(entries), changed, retired);
    }
  }
}
