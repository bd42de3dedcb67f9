package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SortedTest {

  @Test
  void after_any_changes_it_holds_what_a_tree_map_holds_and_its_past_selves_are_what_they_were() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Sorted<Integer, Integer> sorted = Sorted.empty();
      TreeMap<Integer, Integer> expected = new TreeMap<>();
      for (int i = 0; i < 200; i++) {
        Sorted<Integer, Integer> before = sorted;
        TreeMap<Integer, Integer> expectedBefore = new TreeMap<>(expected);
        int key = random.nextInt(60);
        if (random.nextInt(3) > 0) {
          sorted = sorted.with(key, i);
          expected.put(key, i);
        } else {
          sorted = sorted.without(key);
          expected.remove(key);
        }

        assertThat(sorted.entrySet())
            .as("seed %d", seed)
            .containsExactlyElementsOf(expected.entrySet());
        assertThat(sorted).as("seed %d", seed).hasSize(expected.size()).isEqualTo(expected);
        assertThat(sorted.get(key)).isEqualTo(expected.get(key));
        assertThat(before).as("seed %d", seed).isEqualTo(expectedBefore);
        assertThat(sorted.keysFrom(key))
            .as("seed %d", seed)
            .containsExactlyElementsOf(expected.tailMap(key).keySet());
      }
    }
  }

  @Test
  void a_copy_of_a_map_is_in_order_and_a_copy_of_itself_is_itself() {
    Sorted<String, Integer> copy = Sorted.copyOf(Map.of("b", 2, "c", 3, "a", 1));

    assertThat(copy.keySet()).containsExactly("a", "b", "c");
    assertThat(copy.firstKey()).isEqualTo("a");
    assertThat(copy.lastKey()).isEqualTo("c");
    assertThat(copy.headMap("b")).containsExactly(Map.entry("a", 1));
    assertThat(copy.tailMap("b")).containsOnlyKeys("b", "c");
    assertThat(copy.subMap("b", "c")).containsOnlyKeys("b");
    assertThat(Sorted.copyOf(copy)).isSameAs(copy);
    assertThat(copy.without("d")).isSameAs(copy);
  }

  @Test
  void where_two_differ_is_told_whatever_they_share() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      Sorted<Integer, Integer> one = Sorted.empty();
      for (int i = random.nextInt(100); i > 0; i--) {
        one = one.with(random.nextInt(100), random.nextInt(3));
      }
      Sorted<Integer, Integer> other = random.nextInt(5) == 0 ? Sorted.empty() : one;
      for (int i = random.nextInt(20); i > 0; i--) {
        int key = random.nextInt(100);
        other = random.nextBoolean() ? other.with(key, random.nextInt(3)) : other.without(key);
      }
      TreeSet<Integer> expected = new TreeSet<>(one.keySet());
      expected.addAll(other.keySet());
      Sorted<Integer, Integer> left = one;
      Sorted<Integer, Integer> right = other;
      expected.removeIf(key -> Objects.equals(left.get(key), right.get(key)));

      assertThat(left.differences(right)).as("seed %d", seed).containsExactlyElementsOf(expected);
      assertThat(right.differences(left)).as("seed %d", seed).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void nobody_changes_it() {
    Sorted<String, Integer> one = Sorted.<String, Integer>empty().with("a", 1);

    assertThatThrownBy(() -> one.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(one::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> one.entrySet().iterator().next().setValue(3))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Sorted.<String, Integer>empty().lastKey())
        .isInstanceOf(NoSuchElementException.class);
  }

  /** So that a change of the ten-thousandth key is as cheap as it should be. */
  @Test
  void it_stays_flat() {
    Sorted<Integer, Integer> sorted = Sorted.empty();
    for (int i = 0; i < 1_000_000; i++) {
      sorted = sorted.with(i, i);
    }

    assertThat(sorted).hasSize(1_000_000);
    assertThat(sorted.get(999_999)).isEqualTo(999_999);
  }
}
