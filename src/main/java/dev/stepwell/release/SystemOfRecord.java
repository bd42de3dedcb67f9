package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Sorted;
import dev.stepwell.platform.Tracing;
import io.opentelemetry.api.common.Attributes;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Releases in PostgreSQL: appended whole, never changed, read by a fixed number of statements. */
@ApplicationScoped
class SystemOfRecord {

  /** One for the releases, one for the numbers of all revisions, and one for each type of entry. */
  static final int STATEMENTS_PER_LOAD = 2 + EntryType.values().length;

  /** The same without the numbers: the later one has them. */
  static final int STATEMENTS_PER_EARLIER = STATEMENTS_PER_LOAD - 1;

  /**
   * For a transaction that may read a catalog whole: one of a hundred thousand conditions takes a
   * busy core more than the minute that is usual.
   */
  private static final int SECONDS_TO_LOAD = 600;

  /** Any number; publications and first loads of all replicas take turns on it. */
  private static final long PUBLICATION_LOCK = 7_783_729_355L;

  /** So long a transaction waits for the others, and then for what they have locked. */
  private static final String PATIENCE = "10s";

  private final Releases releases;
  private final RevisionNumbers numbers;
  private final List<RevisionRepository<?>> repositories;
  private final EntityManager entityManager;
  private final Tracing tracing;

  SystemOfRecord(
      Releases releases,
      RevisionNumbers numbers,
      @All List<RevisionRepository<?>> repositories,
      EntityManager entityManager,
      Tracing tracing) {
    this.releases = releases;
    this.numbers = numbers;
    this.repositories = repositories;
    this.entityManager = entityManager;
    this.tracing = tracing;
  }

  /** The newest edition, read whole; empty when nothing was ever published. */
  @Transactional
  Optional<Edition> newest() {
    return upTo(Integer.MAX_VALUE);
  }

  /**
   * The edition of the newest of the releases up to one, read whole; empty when there is none. Past
   * ones are so read to compare them with those that {@link #earlier} makes.
   */
  @Transactional
  Optional<Edition> upTo(int release) {
    return Optional.of(tracing.span("load", Attributes.empty(), () -> read(release)))
        .filter(loaded -> !loaded.isEmpty())
        .map(Loaded::edition);
  }

  /** Does in a transaction of its own what may read a catalog whole. */
  static <T> T inTimeToLoad(Callable<T> work) {
    return QuarkusTransaction.requiringNew().timeout(SECONDS_TO_LOAD).call(work);
  }

  /** What a release did to the entries that it changed; empty if another one is in its place. */
  @Transactional
  Optional<Replaced> replacedBy(Release release) {
    int number = release.number();
    return releases
        .one(number)
        .filter(release::isSameAs)
        .map(
            same -> {
              List<Change> before = changes(it -> it.asOf(number - 1, number));
              return new Replaced(
                  catalog(before),
                  before.stream()
                      .filter(change -> change.successor().isPresent())
                      .collect(
                          Collectors.toMap(Change::id, change -> change.successor().orElseThrow())),
                  catalog(changes(it -> it.changes(number - 1, number))));
            });
  }

  private List<Change> changes(Function<RevisionRepository<?>, List<Revised>> which) {
    return repositories.stream()
        .flatMap(repository -> which.apply(repository).stream())
        .map(Revised::change)
        .toList();
  }

  private static Catalog catalog(List<Change> changes) {
    return Catalog.of(changes.stream().flatMap(it -> it.entry().stream()).toList());
  }

  /** Reading that is asked for here, to be done by another thread. */
  <T> Supplier<T> later(Supplier<T> reading) {
    return tracing.here(reading);
  }

  /**
   * The edition of an earlier release than that of one that is known, with which it shares what has
   * not changed since. Only the rest is read.
   *
   * @param shared gives in place of what was read what is the same, and there already
   */
  Edition earlier(int release, Edition known, UnaryOperator<Revised> shared) {
    return inTimeToLoad(
        () -> tracing.span("load", Attributes.empty(), () -> readEarlier(release, known, shared)));
  }

  private Edition readEarlier(int release, Edition known, UnaryOperator<Revised> shared) {
    int newest = known.release().number();
    List<Releases.Published> upTo = releases.upTo(newest);
    if (upTo.size() < newest || !upTo.get(newest - 1).release().isSameAs(known.release())) {
      throw new RecordAwayException(
          "the database was put back, and its live edition is not read yet");
    }
    List<Revised> stood =
        repositories.stream()
            .flatMap(repository -> repository.asOf(release, newest).stream())
            .map(shared)
            .toList();
    return known.asOf(release, stood, namings(upTo.subList(0, release)));
  }

  /** For what is named, the last of these releases that changed by whom. */
  private static Map<Naming, Integer> namings(List<Releases.Published> releases) {
    Map<Naming, Integer> namings = new TreeMap<>();
    releases.forEach(
        it -> it.namings().forEach(naming -> namings.put(naming, it.release().number())));
    return namings;
  }

  /**
   * The newest edition. Of one that is known, only what came after it is read.
   *
   * @return empty when nothing was ever published
   */
  @Transactional
  Optional<Edition> newest(Optional<Edition> known) {
    Optional<Newest> newest = releases.newest();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    if (known.filter(newest.get()::isOf).isPresent()) {
      return known;
    }
    return known
        .filter(newest.get()::mayFollow)
        .flatMap(
            edition ->
                tracing.span(
                    "load", Attributes.empty(), () -> caughtUp(edition, newest.get().number())))
        .or(this::newest);
  }

  /** The edition of a later release, made of an earlier one; empty if it does not follow that. */
  private Optional<Edition> caughtUp(Edition from, int to) {
    int known = from.release().number();
    List<Release> newer =
        releases.between(known, to).stream().map(Releases.Published::release).toList();
    if (!newer.get(0).isSameAs(from.release())) {
      return Optional.empty();
    }
    Map<Integer, List<Change>> changes =
        repositories.stream()
            .flatMap(repository -> repository.changes(known, to).stream())
            .collect(
                Collectors.groupingBy(
                    Revised::release, Collectors.mapping(Revised::change, Collectors.toList())));
    Edition edition = from;
    for (Release release : newer.subList(1, newer.size())) {
      edition = edition.with(release, changes.getOrDefault(release.number(), List.of()));
    }
    return Optional.of(edition.recalled(releases.recalls()));
  }

  /**
   * Waits until nobody else publishes or recalls, and keeps others from it until the transaction
   * ends. What was committed before can be seen then. Who has waited for ten seconds is refused: in
   * PostgreSQL's words the lock is not available, which is told apart from a database that is away.
   */
  void lock() {
    entityManager
        .createNativeQuery(
            "select set_config('lock_timeout', :patience, true)"
                + " || cast(pg_advisory_xact_lock(:lock) as text)",
            String.class)
        .setParameter("patience", PATIENCE)
        .setParameter("lock", PUBLICATION_LOCK)
        .getSingleResult();
  }

  /** Adds a release and what it changes. The database refuses what breaks its rules. */
  void append(Release release, Collection<Change> changes, Collection<Naming> namings) {
    releases.append(release, namings);
    Map<EntryType, RevisionRepository<?>> byType =
        repositories.stream()
            .collect(Collectors.toMap(RevisionRepository::type, Function.identity()));
    changes.forEach(
        change ->
            Objects.requireNonNull(byType.get(change.type())).append(release.number(), change));
    entityManager.flush();
  }

  /** The release of this number, if there is one. */
  Optional<Release> release(int number) {
    return releases.one(number);
  }

  /** Adds a recall. */
  void append(int release, Recall recall) {
    releases.append(release, recall);
    entityManager.flush();
  }

  private Loaded read(int release) {
    List<Releases.Published> upTo = releases.upTo(release);
    // A release made meanwhile is not in the list, and so not in the entries either.
    int newest = upTo.isEmpty() ? 0 : upTo.get(upTo.size() - 1).release().number();
    Loaded loaded = new Loaded(upTo, numbers.upTo(newest));
    repositories.forEach(repository -> repository.asOf(newest).forEach(loaded::add));
    return loaded;
  }

  /** What was read, on the way to an edition. */
  private static final class Loaded {
    private final List<Releases.Published> releases;
    private final Map<EntryType, SortedMap<String, List<EntryRevision>>> revisions;
    private final List<Object> entries = new ArrayList<>();
    private final Map<EntryType, SortedMap<String, Integer>> changed =
        new EnumMap<>(EntryType.class);
    private final Map<EntryType, SortedMap<String, Retirement>> retired =
        new EnumMap<>(EntryType.class);

    Loaded(
        List<Releases.Published> releases,
        Map<EntryType, SortedMap<String, List<EntryRevision>>> revisions) {
      this.releases = releases;
      this.revisions = revisions;
      for (EntryType type : EntryType.values()) {
        changed.put(type, new TreeMap<>());
        retired.put(type, new TreeMap<>());
      }
    }

    void add(Revised revised) {
      Change change = revised.change();
      change
          .entry()
          .ifPresentOrElse(
              entry -> {
                Objects.requireNonNull(changed.get(change.type()))
                    .put(change.key(), revised.release());
                entries.add(entry);
              },
              () ->
                  Objects.requireNonNull(retired.get(change.type()))
                      .put(change.key(), new Retirement(revised.release(), change.successor())));
    }

    boolean isEmpty() {
      return releases.isEmpty();
    }

    Edition edition() {
      return new Edition(
          releases.stream().map(Releases.Published::release).toList(),
          Catalog.of(entries),
          changed,
          retired,
          revisions,
          Sorted.copyOf(namings(releases)));
    }
  }
}
