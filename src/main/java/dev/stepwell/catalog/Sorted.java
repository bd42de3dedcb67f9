package dev.stepwell.catalog;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes. {@link #with} and {@link #without} give another one, which
 * shares with this one all but the few nodes on the way to the key (an AVL tree): a change costs
 * the same, more or less, whether it holds ten keys or ten thousand.
 *
 * @param <K> keys, in their natural order
 * @param <V> values
 */
@SuppressWarnings("JdkObsolete") // of a navigable map nobody here needs more
public final class Sorted<K extends Comparable<K>, V> extends AbstractMap<K, V>
    implements SortedMap<K, V> {

  private final @Nullable SortedNode<K, V> root;
  private final int size;

  private Sorted(@Nullable SortedNode<K, V> root, int size) {
    this.root = root;
    this.size = size;
  }

  /** One without keys. */
  public static <K extends Comparable<K>, V> Sorted<K, V> empty() {
    return new Sorted<>(null, 0);
  }

  /** One that holds what a map holds. */
  public static <K extends Comparable<K>, V> Sorted<K, V> copyOf(Map<K, V> map) {
    if (map instanceof Sorted<K, V> sorted) {
      return sorted;
    }
    List<Map.Entry<K, V>> entries = List.copyOf(new TreeMap<>(map).entrySet());
    return new Sorted<K, V>(
        SortedNode.of(entries, Map.Entry::getKey, Map.Entry::getValue), entries.size());
  }

  /** One of keys that are in order, each of which has itself as its value. */
  static <K extends Comparable<K>> Sorted<K, K> inOrder(List<K> keys) {
    return new Sorted<K, K>(SortedNode.of(keys, key -> key, key -> key), keys.size());
  }

  /** The same with a value under a key, in place of the one that may be there. */
  public Sorted<K, V> with(K key, V value) {
    return new Sorted<>(SortedNode.with(root, key, value), containsKey(key) ? size : size + 1);
  }

  /** The same without a key. */
  public Sorted<K, V> without(K key) {
    return containsKey(key) ? new Sorted<>(SortedNode.without(root, key), size - 1) : this;
  }

  /** The keys from one on, in order. Those before it are passed over. */
  public Stream<K> keysFrom(K from) {
    Iterator<Map.Entry<K, V>> entries = new SortedNode.InOrder<>(root, from);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false)
        .map(Map.Entry::getKey);
  }

  /** The keys under which this and another one differ. What the two share is passed over. */
  public List<K> differences(Sorted<K, V> other) {
    return new SortedDifferences<>(root, other.root).find();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    SortedNode<K, V> node = find(key);
    return node == null ? null : node.getValue();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key) != null;
  }

  @SuppressWarnings("unchecked") // as any sorted map: a key of another type is a mistake
  private @Nullable SortedNode<K, V> find(@Nullable Object key) {
    return key == null ? null : SortedNode.find(root, (K) key);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new SortedNode.InOrder<>(root);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  @Override
  public @Nullable Comparator<? super K> comparator() {
    return null;
  }

  @Override
  public K firstKey() {
    return keySet().iterator().next();
  }

  @Override
  public K lastKey() {
    SortedNode<K, V> last = root;
    while (last != null && last.right() != null) {
      last = last.right();
    }
    if (last == null) {
      throw new NoSuchElementException();
    }
    return last.getKey();
  }

  @Override
  public SortedMap<K, V> subMap(K from, K to) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(this).subMap(from, to));
  }

  @Override
  public SortedMap<K, V> headMap(K to) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(this).headMap(to));
  }

  @Override
  public SortedMap<K, V> tailMap(K from) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(this).tailMap(from));
  }
}
