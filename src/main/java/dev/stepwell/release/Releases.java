package dev.stepwell.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
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
  List<Release> upTo(int number) {
    return getEntityManager()
        .createQuery(WITH_RECALL + " where r.number <= ?1 order by r.number", Tuple.class)
        .setParameter(1, number)
        .getResultStream()
        .map(Releases::value)
        .toList();
  }

  /** The one of this number, if there is one. */
  Optional<Release> one(int number) {
    return getEntityManager()
        .createQuery(WITH_RECALL + " where r.number = ?1", Tuple.class)
        .setParameter(1, number)
        .getResultStream()
        .map(Releases::value)
        .findFirst();
  }

  /** Adds a release. */
  void append(Release release) {
    persistAndFlush(ReleaseRow.of(release));
  }

  /** Adds the recall of one. */
  void append(int release, Recall recall) {
    getEntityManager().persist(RecallRow.of(release, recall));
  }

  private static Release value(Tuple row) {
    @Nullable RecallRow recall = row.get(1, RecallRow.class);
    return row.get(0, ReleaseRow.class).value(Optional.ofNullable(recall).map(RecallRow::value));
  }
}
