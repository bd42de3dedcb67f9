package dev.stepwell.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.Documents;
import dev.stepwell.pathway.Term;
import dev.stepwell.release.Change;
import java.util.Optional;

/**
 * What a change request makes of one entry, in the document form.
 *
 * @param operation what becomes of it
 * @param type its type
 * @param slug its key
 * @param entry the whole entry as it shall be; empty where it is retired
 * @param successor of a retired entry: the key of the one that takes its place
 */
public record ProposedChange(
    Operation operation,
    EntryType type,
    String slug,
    Optional<ObjectNode> entry,
    Optional<String> successor) {

  /** What becomes of an entry. */
  public enum Operation implements Term {
    /** It is added, or changed. */
    PUT,
    /** It is taken out of the catalog. */
    RETIRE
  }

  static ProposedChange put(Object entry) {
    EntryType type = Catalog.typeOf(entry);
    return new ProposedChange(
        Operation.PUT,
        type,
        type.keyOf(entry),
        Optional.of(Documents.write(entry)),
        Optional.empty());
  }

  static ProposedChange retire(EntryKey id, Optional<String> successor) {
    return new ProposedChange(Operation.RETIRE, id.type(), id.key(), Optional.empty(), successor);
  }

  /** The same for the system of record. */
  Change toChange() {
    return entry
        .map(document -> Change.put(Documents.read(type, document)))
        .orElseGet(() -> Change.retire(type, slug, successor));
  }
}
