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

  /** For every key its newest revision as of a release, retired or not; one statement. */
  List<R> asOf(int release) {
    String parts = partsMember.isEmpty() ? "" : " left join fetch r.parts";
    return list(
        "select r from "
            + entity
            + " r"
            + parts
            + " where r.release = (select max(n.release) from "
            + entity
            + " n where n.slug = r.slug and n.release <= ?1)",
        release);
  }

  /** Adds what a release made of an entry. */
  void append(int release, String key, ObjectNode document) {
    R revision = revision(release, key);
    if (revision instanceof ComposedRevision<?> composed) {
      document.remove(partsMember).forEach(part -> append(composed, part.toString()));
    }
    revision.document = document.toString();
    persist(revision);
  }

  /** Adds a tombstone. */
  void retire(int release, String key) {
    R revision = revision(release, key);
    revision.retired = true;
    revision.document = "{}";
    persist(revision);
  }

  /** The entry that a revision holds. */
  Object entry(R revision) {
    ObjectNode document = json(revision.document);
    if (revision instanceof ComposedRevision<?> composed) {
      ArrayNode parts = document.putArray(partsMember);
      composed.parts().forEach(part -> parts.add(json(part.document)));
    }
    return Documents.read(type, document);
  }

  /** The key of the entry that takes the place of a retired one. */
  Optional<String> successor(R revision) {
    return Optional.ofNullable(json(revision.document).get("successor")).map(JsonNode::asText);
  }

  private R revision(int release, String key) {
    R revision = blank.get();
    revision.slug = key;
    revision.release = release;
    return revision;
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
