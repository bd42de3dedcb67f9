package dev.stepwell.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through two trees in the order of their keys, and past the nodes that they share. */
final class SortedDifferences<K extends Comparable<K>, V> {

  private final Deque<Part<K, V>> one = new ArrayDeque<>();
  private final Deque<Part<K, V>> other = new ArrayDeque<>();
  private final List<K> found = new ArrayList<>();

  SortedDifferences(@Nullable SortedNode<K, V> one, @Nullable SortedNode<K, V> other) {
    push(this.one, one);
    push(this.other, other);
  }

  /** The keys that are in one tree only, or have another value in the other one. */
  List<K> find() {
    while (!one.isEmpty() && !other.isEmpty()) {
      compare(one.element(), other.element());
    }
    while (!one.isEmpty()) {
      takeOrOpen(one);
    }
    while (!other.isEmpty()) {
      takeOrOpen(other);
    }
    return found;
  }

  @SuppressWarnings("ReferenceEquality") // a shared node is the same one
  private void compare(Part<K, V> left, Part<K, V> right) {
    if (left.whole() && right.whole()) {
      if (left.node() == right.node()) {
        one.remove();
        other.remove();
      } else {
        open(SortedNode.height(left.node()) < SortedNode.height(right.node()) ? other : one);
      }
    } else if (left.whole()) {
      takeIfBefore(other, right, one, left);
    } else if (right.whole()) {
      takeIfBefore(one, left, other, right);
    } else {
      compareEntries(left.node(), right.node());
    }
  }

  /** What comes before all that the other tree still has is not in it. */
  private void takeIfBefore(
      Deque<Part<K, V>> from, Part<K, V> entry, Deque<Part<K, V>> beside, Part<K, V> tree) {
    if (entry.node().getKey().compareTo(tree.node().first()) < 0) {
      takeOrOpen(from);
    } else {
      open(beside);
    }
  }

  private void compareEntries(SortedNode<K, V> left, SortedNode<K, V> right) {
    int order = left.getKey().compareTo(right.getKey());
    if (order < 0) {
      takeOrOpen(one);
    } else if (order > 0) {
      takeOrOpen(other);
    } else {
      if (!left.getValue().equals(right.getValue())) {
        found.add(left.getKey());
      }
      one.remove();
      other.remove();
    }
  }

  private void takeOrOpen(Deque<Part<K, V>> parts) {
    if (parts.element().whole()) {
      open(parts);
    } else {
      found.add(parts.remove().node().getKey());
    }
  }

  private static <K extends Comparable<K>, V> void open(Deque<Part<K, V>> parts) {
    SortedNode<K, V> node = parts.remove().node();
    push(parts, node.right());
    parts.push(new Part<>(node, false));
    push(parts, node.left());
  }

  private static <K extends Comparable<K>, V> void push(
      Deque<Part<K, V>> parts, @Nullable SortedNode<K, V> tree) {
    if (tree != null) {
      parts.push(new Part<>(tree, true));
    }
  }

  /**
   * What is still to be looked at.
   *
   * @param whole whether the node is meant with all beneath it, or its own entry alone
   */
  private record Part<K extends Comparable<K>, V>(SortedNode<K, V> node, boolean whole) {}
}
