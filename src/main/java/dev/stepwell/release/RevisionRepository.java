package dev.stepwell.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/** The revisions of one type of entries. */
abstract class RevisionRepository<R extends Revision> implements PanacheRepository<R> {

  /** The member of a tombstone that names the entry which takes the place of the retired one. */
  private static final String SUCCESSOR = "successor";

  /** Rows that come at a time: the documents of entries are not all held as texts. */
  private static final int FETCHED = 500;

  /** The newest revision of its key, up to a release. */
  private static final String AS_OF =
      "r.release = (select max(n.release) from %s n where n.slug = r.slug and n.release <= ?1)";

  private final EntryType type;
  private final String table;
  private final Supplier<R> blank;
  private final Optional<Parts> parts;

  /** The revisions of a type, each of which is one row. */
  RevisionRepository(EntryType type, String table, Supplier<R> blank) {
    this(type, table, blank, Optional.empty());
  }

  /** The revisions of a type whose documents have parts in rows of their own. */
  RevisionRepository(EntryType type, String table, Supplier<R> blank, Parts parts) {
    this(type, table, blank, Optional.of(parts));
  }

  private RevisionRepository(
      EntryType type, String table, Supplier<R> blank, Optional<Parts> parts) {
    this.type = type;
    this.table = table;
    this.blank = blank;
    this.parts = parts;
  }

  EntryType type() {
    return type;
  }

  /** The name of its table, for queries. */
  String table() {
    return table;
  }

  /** For every key its newest revision as of a release, retired or not. */
  List<Revised> asOf(int release) {
    return read(AS_OF.formatted(table), release);
  }

  /** The same, of those keys only that the releases after it, and up to another, changed. */
  List<Revised> asOf(int release, int changedUpTo) {
    return read(
        AS_OF.formatted(table)
            + " and exists (select from %s l where l.slug = r.slug".formatted(table)
            + " and l.release > ?1 and l.release <= ?2)",
        release,
        changedUpTo);
  }

  /** What the releases after one, and up to another, changed. */
  List<Revised> changes(int after, int upTo) {
    return read("r.release > ?1 and r.release <= ?2", after, upTo);
  }

  /** The rows themselves: what Hibernate notes of an entity, nobody needs of many thousand. */
  private List<Revised> read(String which, Object... parameters) {
    String document = parts.map(Parts::whole).orElse("cast(r.document as text)");
    NativeQuery<Row> query =
        getSession()
            .createNativeQuery(
                "select r.slug, r.release, r.retired, %s from %s r where %s"
                    .formatted(document, table, which),
                Row.class)
            .setFetchSize(FETCHED);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    try (Stream<Row> rows = query.getResultStream()) {
      return rows.map(row -> new Revised(row.release, change(row))).toList();
    }
  }

  /** Adds what a release made of an entry: its document, or a tombstone. */
  void append(int release, Change change) {
    R revision = blank.get();
    revision.slug = change.key();
    revision.release = release;
    revision.retired = change.retires();
    ObjectNode document = change.entry().map(Documents::write).orElseGet(() -> tombstone(change));
    if (revision instanceof ComposedRevision<?> composed && !revision.retired) {
      document
          .remove(parts.orElseThrow().member())
          .forEach(part -> append(composed, part.toString()));
    }
    revision.document = document.toString();
    persist(revision);
  }

  private static ObjectNode tombstone(Change change) {
    ObjectNode document = Documents.mapper().createObjectNode();
    change.successor().ifPresent(key -> document.put(SUCCESSOR, key));
    return document;
  }

  private Change change(Row row) {
    return row.retired
        ? Change.retire(type, row.slug, successor(row.document))
        : Change.put(Documents.read(type, row.document));
  }

  private static Optional<String> successor(String tombstone) {
    try {
      return Optional.ofNullable(Documents.mapper().readTree(tombstone).get(SUCCESSOR))
          .map(JsonNode::asText);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL keeps nothing but JSON in a jsonb column", e);
    }
  }

  private static void append(ComposedRevision<?> revision, String document) {
    RevisionPart part = revision.addPart();
    part.position = revision.parts().size() - 1;
    part.document = document;
  }

  /** A revision, as its row has it, with its parts in their place. */
  private record Row(String slug, int release, boolean retired, String document) {}

  /**
   * Where the parts of documents stand.
   *
   * @param member the member of the document that is a list of them
   * @param revision the column that names the row of the revision
   */
  record Parts(String member, String table, String revision) {

    /**
     * The text of a revision {@code r} with them: no other document is made of it on the way. What
     * is kept of it has other members, and not this one: {@code append} takes it out.
     */
    String whole() {
      return """
          case when r.retired then cast(r.document as text) else overlay(
            cast(r.document as text) placing '{"%s": ' || coalesce(
              (select cast(json_agg(p.document order by p.position) as text)
                from %s p where p.%s = r.id), '[]') || ', ' from 1 for 1) end"""
          .formatted(member, table, revision);
    }
  }
}
