package dev.stepwell.catalog;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A key and its value, with what comes before and after it. */
final class SortedNode<K extends Comparable<K>, V> extends AbstractMap.SimpleImmutableEntry<K, V> {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable SortedNode<K, V> left;
  private final transient @Nullable SortedNode<K, V> right;
  private final transient int height;

  private SortedNode(
      @Nullable SortedNode<K, V> left, K key, V value, @Nullable SortedNode<K, V> right) {
    super(key, value);
    this.left = left;
    this.right = right;
    this.height = 1 + Math.max(height(left), height(right));
  }

  /** A tree of what is in order. */
  static <E, K extends Comparable<K>, V> @Nullable SortedNode<K, V> of(
      List<E> ordered, Function<E, K> key, Function<E, V> value) {
    return of(ordered, 0, ordered.size(), key, value);
  }

  private static <E, K extends Comparable<K>, V> @Nullable SortedNode<K, V> of(
      List<E> ordered, int from, int to, Function<E, K> key, Function<E, V> value) {
    if (from == to) {
      return null;
    }
    int middle = (from + to) / 2;
    E element = ordered.get(middle);
    return new SortedNode<>(
        of(ordered, from, middle, key, value),
        key.apply(element),
        value.apply(element),
        of(ordered, middle + 1, to, key, value));
  }

  static <K extends Comparable<K>, V> @Nullable SortedNode<K, V> find(
      @Nullable SortedNode<K, V> root, K key) {
    SortedNode<K, V> node = root;
    while (node != null) {
      int order = key.compareTo(node.getKey());
      if (order == 0) {
        return node;
      }
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  static <K extends Comparable<K>, V> SortedNode<K, V> with(
      @Nullable SortedNode<K, V> node, K key, V value) {
    if (node == null) {
      return new SortedNode<>(null, key, value, null);
    }
    int order = key.compareTo(node.getKey());
    if (order == 0) {
      return new SortedNode<>(node.left, key, value, node.right);
    }
    return order < 0
        ? balanced(with(node.left, key, value), node, node.right)
        : balanced(node.left, node, with(node.right, key, value));
  }

  static <K extends Comparable<K>, V> @Nullable SortedNode<K, V> without(
      @Nullable SortedNode<K, V> node, K key) {
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
  private static <K extends Comparable<K>, V> SortedNode<K, V> joined(
      @Nullable SortedNode<K, V> left, SortedNode<K, V> right) {
    SortedNode<K, V> first = right;
    while (first.left != null) {
      first = first.left;
    }
    return balanced(left, first, without(right, first.getKey()));
  }

  /** The entry of a node between two trees whose heights differ by two at most. */
  private static <K extends Comparable<K>, V> SortedNode<K, V> balanced(
      @Nullable SortedNode<K, V> left, SortedNode<K, V> entry, @Nullable SortedNode<K, V> right) {
    if (left != null && height(left) > height(right) + 1) {
      SortedNode<K, V> between = left.right;
      return between != null && height(between) > height(left.left)
          ? between(left.left, left, between, entry, right)
          : node(left.left, left, node(between, entry, right));
    }
    if (right != null && height(right) > height(left) + 1) {
      SortedNode<K, V> between = right.left;
      return between != null && height(between) > height(right.right)
          ? between(left, entry, between, right, right.right)
          : node(node(left, entry, between), right, right.right);
    }
    return node(left, entry, right);
  }

  private static <K extends Comparable<K>, V> SortedNode<K, V> between(
      @Nullable SortedNode<K, V> first,
      SortedNode<K, V> before,
      SortedNode<K, V> middle,
      SortedNode<K, V> after,
      @Nullable SortedNode<K, V> last) {
    return node(node(first, before, middle.left), middle, node(middle.right, after, last));
  }

  private static <K extends Comparable<K>, V> SortedNode<K, V> node(
      @Nullable SortedNode<K, V> left, SortedNode<K, V> entry, @Nullable SortedNode<K, V> right) {
    return new SortedNode<>(left, entry.getKey(), entry.getValue(), right);
  }

  /** What comes before it. */
  @Nullable SortedNode<K, V> left() {
    return left;
  }

  /** What comes after it. */
  @Nullable SortedNode<K, V> right() {
    return right;
  }

  /** The first key at and beneath it. */
  K first() {
    return left == null ? getKey() : left.first();
  }

  static int height(@Nullable SortedNode<?, ?> node) {
    return node == null ? 0 : node.height;
  }

  /** Goes through a tree in the order of its keys. */
  static final class InOrder<K extends Comparable<K>, V> implements Iterator<Map.Entry<K, V>> {

    private final Deque<SortedNode<K, V>> ahead = new ArrayDeque<>();

    InOrder(@Nullable SortedNode<K, V> root) {
      descend(root);
    }

    /** From the first key on that does not come before another one. */
    InOrder(@Nullable SortedNode<K, V> root, K from) {
      SortedNode<K, V> node = root;
      while (node != null) {
        if (from.compareTo(node.getKey()) <= 0) {
          ahead.push(node);
          node = node.left;
        } else {
          node = node.right;
        }
      }
    }

    private void descend(@Nullable SortedNode<K, V> from) {
      for (SortedNode<K, V> node = from; node != null; node = node.left) {
        ahead.push(node);
      }
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty();
    }

    @Override
    public Map.Entry<K, V> next() {
      SortedNode<K, V> node = ahead.pop();
      descend(node.right);
      return node;
    }
  }
}
