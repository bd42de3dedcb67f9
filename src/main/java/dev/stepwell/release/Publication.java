package dev.stepwell.release;

import java.util.List;
import java.util.Optional;

/**
 * What is to be published.
 *
 * @param changes what it does, at most once to any entry; what leaves an entry as it is does
 *     nothing
 * @param author who made it
 * @param approver who approved it; never the author
 * @param note what it brings
 * @param contentDigest digest of the built-in content that it loads, if it does; only such a
 *     publication makes a release even if it changes nothing
 */
public record Publication(
    List<Change> changes,
    String author,
    String approver,
    String note,
    Optional<String> contentDigest) {

  /** Copies the list, and refuses two changes of one entry. */
  public Publication {
    changes = List.copyOf(changes);
    if (changes.stream().map(Change::id).distinct().count() < changes.size()) {
      throw new IllegalArgumentException("two changes of one entry");
    }
  }

  /** A publication of edited content. */
  public Publication(List<Change> changes, String author, String approver, String note) {
    this(changes, author, approver, note, Optional.empty());
  }
}
