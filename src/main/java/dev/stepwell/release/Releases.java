package dev.stepwell.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables {@code release} and {@code release_recall}. */
@ApplicationScoped
class Releases implements PanacheRepositoryBase<ReleaseRow, Integer> {

  private static final String WITH_RECALL =
      "select r, c from ReleaseRow r left join RecallRow c on c.release = r.number";

  /** The newest one, at a glance; one statement. */
  Optional<Newest> newest() {
    return getEntityManager()
        .createQuery(
            "select r.number, r.publishedAt, (select count(c) from RecallRow c)"
                + " from ReleaseRow r order by r.number desc limit 1",
            Newest.class)
        .getResultStream()
        .findFirst();
  }

  /** Those up to a number, in order; one statement. */
  List<Published> upTo(int number) {
    return between(1, number);
  }

  /** Those from a number up to another one, in order; one statement. */
  List<Published> between(int from, int to) {
    return getEntityManager()
        .createQuery(
            WITH_RECALL + " where r.number between ?1 and ?2 order by r.number", Tuple.class)
        .setParameter(1, from)
        .setParameter(2, to)
        .getResultStream()
        .map(Releases::value)
        .toList();
  }

  /** All recalls, by the number of the release; one statement. */
  Map<Integer, Recall> recalls() {
    return getEntityManager()
        .createQuery("select c from RecallRow c", RecallRow.class)
        .getResultStream()
        .collect(Collectors.toMap(it -> it.release, RecallRow::value));
  }

  /**
   * A release, as the database has it.
   *
   * @param namings by whom something came to be named with it, or no longer is
   */
  record Published(Release release, List<Naming> namings) {}

  /** The one of this number, if there is one. */
  Optional<Release> one(int number) {
    return getEntityManager()
        .createQuery(WITH_RECALL + " where r.number = ?1", Tuple.class)
        .setParameter(1, number)
        .getResultStream()
        .map(Releases::value)
        .map(Published::release)
        .findFirst();
  }

  /** Adds a release. */
  void append(Release release, Collection<Naming> namings) {
    persistAndFlush(ReleaseRow.of(release, namings));
  }

  /** Adds the recall of one. */
  void append(int release, Recall recall) {
    getEntityManager().persist(RecallRow.of(release, recall));
  }

  private static Published value(Tuple row) {
    @Nullable RecallRow recall = row.get(1, RecallRow.class);
    ReleaseRow release = row.get(0, ReleaseRow.class);
    String @Nullable [] namings = release.namings;
    return new Published(
        release.value(Optional.ofNullable(recall).map(RecallRow::value)),
        namings == null ? List.of() : Stream.of(namings).map(Naming::parse).toList());
  }
}
