package dev.stepwell.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code release} and {@code release_recall}. What a start reads of them is asked in
 * SQL: to parse a language of queries for the first time takes a cold JVM longer than all that it
 * reads.
 */
@ApplicationScoped
class Releases implements PanacheRepositoryBase<ReleaseRow, Integer> {

  private static final String WITH_RECALL =
      "select {r.*}, {c.*} from release r left join release_recall c on c.release = r.number";

  /** The newest one, at a glance; one statement. */
  Optional<Newest> newest() {
    return getSession()
        .createNativeQuery(
            "select r.number, r.published_at, (select count(*) from release_recall) as recalls"
                + " from release r order by r.number desc limit 1",
            Tuple.class)
        .addScalar("number", Integer.class)
        .addScalar("published_at", Instant.class)
        .addScalar("recalls", Long.class)
        .getResultList()
        .stream()
        .map(
            row ->
                new Newest(
                    row.get(0, Integer.class), row.get(1, Instant.class), row.get(2, Long.class)))
        .findFirst();
  }

  /** Those up to a number, in order; one statement. */
  List<Published> upTo(int number) {
    return between(1, number);
  }

  /** Those from a number up to another one, in order; one statement. */
  List<Published> between(int from, int to) {
    return published("r.number between ?1 and ?2 order by r.number", from, to).toList();
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
    return published("r.number = ?1", number).map(Published::release).findFirst();
  }

  /** Adds a release. */
  void append(Release release, Collection<Naming> namings) {
    persistAndFlush(ReleaseRow.of(release, namings));
  }

  /** Adds the recall of one. */
  void append(int release, Recall recall) {
    getEntityManager().persist(RecallRow.of(release, recall));
  }

  private Stream<Published> published(String which, Integer... parameters) {
    NativeQuery<Tuple> query =
        getSession()
            .createNativeQuery(WITH_RECALL + " where " + which, Tuple.class)
            .addEntity("r", ReleaseRow.class)
            .addEntity("c", RecallRow.class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList().stream().map(Releases::value);
  }

  private static Published value(Tuple row) {
    ReleaseRow release = row.get(0, ReleaseRow.class);
    @Nullable RecallRow recall = row.get(1, RecallRow.class);
    String @Nullable [] namings = release.namings;
    return new Published(
        release.value(Optional.ofNullable(recall).map(RecallRow::value)),
        namings == null ? List.of() : Stream.of(namings).map(Naming::parse).toList());
  }
}
