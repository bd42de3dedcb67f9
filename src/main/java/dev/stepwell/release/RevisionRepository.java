package dev.stepwell.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The revisions of one type of entries. */
abstract class RevisionRepository<R extends Revision> implements PanacheRepository<R> {

  /** The member of a tombstone that names the entry which takes the place of the retired one. */
  private static final String SUCCESSOR = "successor";

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

  /** For every key its newest revision as of a release, retired or not; one statement. */
  List<Revised> asOf(int release) {
    return stated(
        list(
            select()
                + " where r.release = (select max(n.release) from "
                + entity
                + " n where n.slug = r.slug and n.release <= ?1)",
            release));
  }

  /** What the releases after one, and up to another, changed; one statement. */
  List<Revised> changes(int after, int upTo) {
    return stated(list(select() + " where r.release > ?1 and r.release <= ?2", after, upTo));
  }

  private List<Revised> stated(List<R> revisions) {
    return revisions.stream().map(it -> new Revised(it.release, change(it))).toList();
  }

  private String select() {
    String parts = partsMember.isEmpty() ? "" : " left join fetch r.parts";
    return "select r from " + entity + " r" + parts;
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

  private Change change(R revision) {
    return revision.retired
        ? Change.retire(type, revision.slug, successor(revision))
        : Change.put(entry(revision));
  }

  private Object entry(R revision) {
    ObjectNode document = json(revision.document);
    if (revision instanceof ComposedRevision<?> composed) {
      ArrayNode parts = document.putArray(partsMember);
      composed.parts().forEach(part -> parts.add(json(part.document)));
    }
    return Documents.read(type, document);
  }

  private Optional<String> successor(R revision) {
    return Optional.ofNullable(json(revision.document).get(SUCCESSOR)).map(JsonNode::asText);
  }

  private static void append(ComposedRevision<?> revision, String document) {
    RevisionPart part = revision.addPart();
    part.position = revision.parts().size() - 1;
    part.document = document;
  }

  private static ObjectNode json(String document) {
    try {
      return (ObjectNode) Documents.mapper().readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL keeps nothing but JSON in a jsonb column", e);
    }
  }
}
