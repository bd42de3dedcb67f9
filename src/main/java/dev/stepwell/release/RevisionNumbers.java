package dev.stepwell.release;

import dev.stepwell.catalog.EntryType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Which releases changed which entries, without what they made of them. */
@ApplicationScoped
class RevisionNumbers {

  private static final String UNION = " union all ";

  private final List<RevisionRepository<?>> repositories;
  private final EntityManager entityManager;

  RevisionNumbers(@All List<RevisionRepository<?>> repositories, EntityManager entityManager) {
    this.repositories = repositories;
    this.entityManager = entityManager;
  }

  /** The revisions of every entry that there ever was, up to a release; one statement. */
  Map<EntryType, SortedMap<String, List<EntryRevision>>> upTo(int release) {
    Map<EntryType, SortedMap<String, List<EntryRevision>>> all = new EnumMap<>(EntryType.class);
    for (EntryType type : EntryType.values()) {
      all.put(type, new TreeMap<>());
    }
    entityManager
        .unwrap(Session.class)
        .createNativeQuery(
            repositories.stream().map(RevisionNumbers::select).collect(Collectors.joining(UNION)),
            Tuple.class)
        .setParameter("release", release)
        .getResultStream()
        .sorted(Comparator.comparing((Tuple row) -> row.get(2, Integer.class)))
        .forEach(row -> add(all, row));
    return all;
  }

  private static String select(RevisionRepository<?> repository) {
    return "select '%s', r.slug, r.release, r.retired from %s r where r.release <= :release"
        .formatted(repository.type().name(), repository.table());
  }

  private static void add(Map<EntryType, SortedMap<String, List<EntryRevision>>> all, Tuple row) {
    EntryType type = EntryType.valueOf(row.get(0, String.class));
    Objects.requireNonNull(all.get(type))
        .compute(
            row.get(1, String.class),
            (key, before) ->
                EntryRevision.next(
                    before == null ? List.of() : before,
                    row.get(2, Integer.class),
                    row.get(3, Boolean.class)));
  }
}
