package dev.stepwell.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The revisions of one type of entries. */
abstract class RevisionRepository<R extends Revision> implements PanacheRepository<R> {

  /** The member of a tombstone that names the entry which takes the place of the retired one. */
  private static final String SUCCESSOR = "successor";

  /** Rows that come at a time: the documents of entries are not all held as texts. */
  private static final int FETCHED = 500;

  private final EntryType type;
  private final String entity;
  private final Supplier<R> blank;
  private final String partsMember;

  /**
   * The revisions of a type.
   *
   * @param partsMember the member of the document that stands in rows of its own; empty for none
   */
  RevisionRepository(EntryType type, Class<R> entity, Supplier<R> blank, String partsMember) {
    this.type = type;
    this.entity = entity.getSimpleName();
    this.blank = blank;
    this.partsMember = partsMember;
  }

  EntryType type() {
    return type;
  }

  /** The name of its entity, for queries. */
  String entity() {
    return entity;
  }

  /** For every key its newest revision as of a release, retired or not. */
  List<Revised> asOf(int release) {
    return read(
        " where r.release = (select max(n.release) from "
            + entity
            + " n where n.slug = r.slug and n.release <= ?1)",
        release);
  }

  /** What the releases after one, and up to another, changed. */
  List<Revised> changes(int after, int upTo) {
    return read(" where r.release > ?1 and r.release <= ?2", after, upTo);
  }

  /** The rows themselves: what Hibernate notes of an entity, nobody needs of many thousand. */
  private List<Revised> read(String which, Object... parameters) {
    Map<Long, List<String>> parts =
        partsMember.isEmpty() ? Map.of() : documentsOfParts(which, parameters);
    return query(
            Row.class,
            "select r.id, r.slug, r.release, r.retired, r.document from " + entity + " r" + which,
            parameters)
        .map(row -> new Revised(row.release, change(row, parts.getOrDefault(row.id, List.of()))))
        .toList();
  }

  private Map<Long, List<String>> documentsOfParts(String which, Object... parameters) {
    return query(
            Part.class,
            "select r.id, p.document from %s r join r.parts p%s order by r.id, p.position"
                .formatted(entity, which),
            parameters)
        .collect(
            Collectors.groupingBy(
                Part::revision, Collectors.mapping(Part::document, Collectors.toList())));
  }

  private <T> Stream<T> query(Class<T> row, String query, Object... parameters) {
    TypedQuery<T> typed =
        getEntityManager().createQuery(query, row).setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED);
    for (int i = 0; i < parameters.length; i++) {
      typed.setParameter(i + 1, parameters[i]);
    }
    return typed.getResultStream();
  }

  /** Adds what a release made of an entry: its document, or a tombstone. */
  void append(int release, Change change) {
    R revision = blank.get();
    revision.slug = change.key();
    revision.release = release;
    revision.retired = change.retires();
    ObjectNode document = change.entry().map(Documents::write).orElseGet(() -> tombstone(change));
    if (revision instanceof ComposedRevision<?> composed && !revision.retired) {
      document.remove(partsMember).forEach(part -> append(composed, part.toString()));
    }
    revision.document = document.toString();
    persist(revision);
  }

  private static ObjectNode tombstone(Change change) {
    ObjectNode document = Documents.mapper().createObjectNode();
    change.successor().ifPresent(key -> document.put(SUCCESSOR, key));
    return document;
  }

  private Change change(Row row, List<String> parts) {
    return row.retired
        ? Change.retire(type, row.slug, successor(row.document))
        : Change.put(Documents.read(type, whole(row.document, parts)));
  }

  /** The document of an entry, which has its key at least, with its parts in their place. */
  private String whole(String document, List<String> parts) {
    return partsMember.isEmpty()
        ? document
        : "{\"%s\": [%s], %s"
            .formatted(partsMember, String.join(", ", parts), document.substring(1));
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

  /** A revision, as its row has it. */
  private record Row(Long id, String slug, int release, boolean retired, String document) {}

  /** A part of a revision. */
  private record Part(Long revision, String document) {}
}
