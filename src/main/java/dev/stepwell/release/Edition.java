package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The catalog as of one release: an immutable value.
 *
 * @param releases this release and all before it, in order; never empty
 * @param catalog the entries in force
 * @param changed for every entry in force, the number of the release that last changed it
 * @param retired the entries that are no longer in force
 */
public record Edition(
    List<Release> releases,
    Catalog catalog,
    Map<EntryType, SortedMap<String, Integer>> changed,
    Map<EntryType, SortedMap<String, Retirement>> retired) {

  /** Copies the maps. */
  public Edition {
    releases = List.copyOf(releases);
    if (releases.isEmpty()) {
      throw new IllegalArgumentException("an edition is of a release");
    }
    changed = Collections.unmodifiableMap(changed);
    retired = Collections.unmodifiableMap(retired);
  }

  /** The release that this is. */
  public Release release() {
    return releases.get(releases.size() - 1);
  }

  /** The release of this number; it is this one, or one before. */
  public Release release(int number) {
    return releases.get(number - 1);
  }

  /** The release that last changed an entry in force. */
  public Release changedIn(EntryType type, String key) {
    return release(Objects.requireNonNull(of(changed, type).get(key), "no such entry"));
  }

  /** The release that last changed any entry of these types, retirements included. */
  public Release changedIn(EntryType... types) {
    return release(Stream.of(types).flatMapToInt(this::numbers).max().orElse(1));
  }

  /** The retirement of an entry, if it was retired. */
  public Optional<Retirement> retirement(EntryType type, String key) {
    return Optional.ofNullable(of(retired, type).get(key));
  }

  private IntStream numbers(EntryType type) {
    return IntStream.concat(
        of(changed, type).values().stream().mapToInt(Integer::intValue),
        of(retired, type).values().stream().mapToInt(Retirement::release));
  }

  private static <V> SortedMap<String, V> of(
      Map<EntryType, SortedMap<String, V>> byType, EntryType type) {
    return Objects.requireNonNull(byType.get(type), "every type has its map");
  }
}
