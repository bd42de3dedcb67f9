package dev.stepwell.api.representation;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * The representations of some entries. Each is made when it is looked at, and not kept: of a list
 * that is written there is one in memory at a time.
 */
final class Views<T, V> extends AbstractList<V> {

  private final List<T> entries;
  private final Function<T, V> view;

  Views(List<T> entries, Function<T, V> view) {
    this.entries = entries;
    this.view = view;
  }

  @Override
  public V get(int index) {
    return view.apply(entries.get(index));
  }

  @Override
  public int size() {
    return entries.size();
  }
}
