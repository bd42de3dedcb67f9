package dev.stepwell.catalog;

import org.jspecify.annotations.Nullable;

/** A place in an entry. Its path is made only where somebody asks for it. */
public final class Place {

  private final @Nullable Place above;
  private final String name;

  private Place(@Nullable Place above, String name) {
    this.above = above;
    this.name = name;
  }

  /** The whole entry. */
  static Place of(EntryKey entry) {
    return new Place(null, entry.path());
  }

  /** The place beneath it of this name: a member, or what tells an element of a list apart. */
  Place at(String name) {
    return new Place(this, name);
  }

  /** Plural of the entry's type, its key, then the way within its document. */
  String path() {
    return above == null ? name : above.path() + "/" + name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place && path().equals(place.path());
  }

  @Override
  public int hashCode() {
    return path().hashCode();
  }

  @Override
  public String toString() {
    return path();
  }
}
