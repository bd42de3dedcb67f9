package dev.stepwell.release;

import dev.stepwell.pathway.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * That a release changed an entry, and how.
 *
 * @param release number of the release
 * @param kind what it did to the entry
 */
public record EntryRevision(int release, Kind kind) {

  /** What a release can do to an entry. */
  public enum Kind implements Term {
    /** It is new, or was retired and is back. */
    ADDED,
    /** It was there before, and is not as it was. */
    CHANGED,
    /** It is no longer there. */
    RETIRED
  }

  /** The revisions of an entry with the next one. */
  static List<EntryRevision> next(List<EntryRevision> before, int release, boolean retires) {
    Kind kind = retires ? Kind.RETIRED : isThere(before) ? Kind.CHANGED : Kind.ADDED;
    List<EntryRevision> all = new ArrayList<>(before);
    all.add(new EntryRevision(release, kind));
    return List.copyOf(all);
  }

  /** Those of an entry up to a release. */
  static List<EntryRevision> upTo(int release, List<EntryRevision> all) {
    return all.stream().filter(it -> it.release() <= release).toList();
  }

  /** Whether an entry with these revisions is there, as the last of them left it. */
  static boolean isThere(List<EntryRevision> revisions) {
    return !revisions.isEmpty() && revisions.get(revisions.size() - 1).kind() != Kind.RETIRED;
  }
}
