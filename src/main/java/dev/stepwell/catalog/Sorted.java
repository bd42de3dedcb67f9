package dev.stepwell.catalog;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private final @Nullable Node<K, V> root;
  private final int size;

  private Sorted(@Nullable Node<K, V> root, int size) {
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
    return new Sorted<>(Node.of(entries), entries.size());
  }

  /** The same with a value under a key, in place of the one that may be there. */
  public Sorted<K, V> with(K key, V value) {
    return new Sorted<>(Node.with(root, key, value), containsKey(key) ? size : size + 1);
  }

  /** The same without a key. */
  public Sorted<K, V> without(K key) {
    return containsKey(key) ? new Sorted<>(Node.without(root, key), size - 1) : this;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Node<K, V> node = find(key);
    return node == null ? null : node.getValue();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key) != null;
  }

  @SuppressWarnings("unchecked") // as any sorted map: a key of another type is a mistake
  private @Nullable Node<K, V> find(@Nullable Object key) {
    return key == null ? null : Node.find(root, (K) key);
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
        return new InOrder<>(root);
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
    Node<K, V> last = root;
    while (last != null && last.right != null) {
      last = last.right;
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

  /** A key and its value, with what comes before and after it. */
  private static final class Node<K extends Comparable<K>, V>
      extends AbstractMap.SimpleImmutableEntry<K, V> {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Node<K, V> left;
    private final transient @Nullable Node<K, V> right;
    private final transient int height;

    private Node(@Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
      super(key, value);
      this.left = left;
      this.right = right;
      this.height = 1 + Math.max(height(left), height(right));
    }

    /** A tree of entries that are in order. */
    static <K extends Comparable<K>, V> @Nullable Node<K, V> of(List<Map.Entry<K, V>> entries) {
      if (entries.isEmpty()) {
        return null;
      }
      int middle = entries.size() / 2;
      Map.Entry<K, V> entry = entries.get(middle);
      return new Node<>(
          of(entries.subList(0, middle)),
          entry.getKey(),
          entry.getValue(),
          of(entries.subList(middle + 1, entries.size())));
    }

    static <K extends Comparable<K>, V> @Nullable Node<K, V> find(
        @Nullable Node<K, V> root, K key) {
      Node<K, V> node = root;
      while (node != null) {
        int order = key.compareTo(node.getKey());
        if (order == 0) {
          return node;
        }
        node = order < 0 ? node.left : node.right;
      }
      return null;
    }

    static <K extends Comparable<K>, V> Node<K, V> with(@Nullable Node<K, V> node, K key, V value) {
      if (node == null) {
        return new Node<>(null, key, value, null);
      }
      int order = key.compareTo(node.getKey());
      if (order == 0) {
        return new Node<>(node.left, key, value, node.right);
      }
      return order < 0
          ? balanced(with(node.left, key, value), node, node.right)
          : balanced(node.left, node, with(node.right, key, value));
    }

    static <K extends Comparable<K>, V> @Nullable Node<K, V> without(
        @Nullable Node<K, V> node, K key) {
      if (node == null) {
        return null;
      }
      int order = key.compareTo(node.getKey());
      if (order < 0) {
        return balanced(without(node.left, key), node, node.right);
      }
      if (order > 0) {
        return balanced(node.left, node, without(node.right, key));
      }
      return node.right == null ? node.left : joined(node.left, node.right);
    }

    /** What comes before a place, and what comes after it. */
    private static <K extends Comparable<K>, V> Node<K, V> joined(
        @Nullable Node<K, V> left, Node<K, V> right) {
      Node<K, V> first = right;
      while (first.left != null) {
        first = first.left;
      }
      return balanced(left, first, without(right, first.getKey()));
    }

    /** The entry of a node between two trees whose heights differ by two at most. */
    private static <K extends Comparable<K>, V> Node<K, V> balanced(
        @Nullable Node<K, V> left, Node<K, V> entry, @Nullable Node<K, V> right) {
      if (left != null && height(left) > height(right) + 1) {
        Node<K, V> between = left.right;
        return between != null && height(between) > height(left.left)
            ? between(left.left, left, between, entry, right)
            : node(left.left, left, node(between, entry, right));
      }
      if (right != null && height(right) > height(left) + 1) {
        Node<K, V> between = right.left;
        return between != null && height(between) > height(right.right)
            ? between(left, entry, between, right, right.right)
            : node(node(left, entry, between), right, right.right);
      }
      return node(left, entry, right);
    }

    private static <K extends Comparable<K>, V> Node<K, V> between(
        @Nullable Node<K, V> first,
        Node<K, V> before,
        Node<K, V> middle,
        Node<K, V> after,
        @Nullable Node<K, V> last) {
      return node(node(first, before, middle.left), middle, node(middle.right, after, last));
    }

    private static <K extends Comparable<K>, V> Node<K, V> node(
        @Nullable Node<K, V> left, Node<K, V> entry, @Nullable Node<K, V> right) {
      return new Node<>(left, entry.getKey(), entry.getValue(), right);
    }

    private static int height(@Nullable Node<?, ?> node) {
      return node == null ? 0 : node.height;
    }
  }

  /** Goes through a tree in the order of its keys. */
  private static final class InOrder<K extends Comparable<K>, V>
      implements Iterator<Map.Entry<K, V>> {

    private final Deque<Node<K, V>> ahead = new ArrayDeque<>();

    InOrder(@Nullable Node<K, V> root) {
      descend(root);
    }

    private void descend(@Nullable Node<K, V> from) {
      for (Node<K, V> node = from; node != null; node = node.left) {
        ahead.push(node);
      }
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty();
    }

    @Override
    public Map.Entry<K, V> next() {
      Node<K, V> node = ahead.pop();
      descend(node.right);
      return node;
    }
  }
}
