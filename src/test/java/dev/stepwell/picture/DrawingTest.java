package dev.stepwell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.picture.Mark.Field;
import dev.stepwell.picture.Mark.Sign;
import dev.stepwell.picture.Mark.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where things are in a drawing, and whether they can be told from what is behind them. */
class DrawingTest {

  /** WCAG 2.2, 1.4.3 and 1.4.11. */
  private static final double LEAST_CONTRAST_OF_WORDS = 4.5;

  private static final double LEAST_CONTRAST_OF_SIGNS = 3;

  private record Box(String what, int left, int top, int right, int bottom) {

    boolean isWithin(Box other) {
      return left >= other.left
          && right <= other.right
          && top >= other.top
          && bottom <= other.bottom;
    }

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static Stream<Arguments> drawings() {
    return Pictures.all().entrySet().stream()
        .map(it -> Arguments.of(it.getKey(), it.getValue().drawing()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void no_words_and_no_signs_overlap(String what, Drawing drawing) {
    List<Box> boxes = content(drawing);
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        if (boxes.get(i).overlaps(boxes.get(j))) {
          overlaps.add(boxes.get(i) + " and " + boxes.get(j));
        }
      }
    }

    assertThat(overlaps).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void nothing_is_outside_of_the_drawing(String what, Drawing drawing) {
    Box page = new Box("page", 0, 0, Drawing.WIDTH, drawing.height());

    assertThat(content(drawing)).allMatch(it -> it.isWithin(page));
    assertThat(fields(drawing)).allMatch(it -> box(it).isWithin(page));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void words_and_signs_are_within_the_field_in_which_they_begin(String what, Drawing drawing) {
    assertThat(content(drawing))
        .allSatisfy(
            it -> {
              Field field = behind(drawing, it.left() + 1, it.top() + 1);
              assertThat(it).matches(box -> box.isWithin(inner(field)), "within " + field);
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void fields_stand_in_each_other_or_apart(String what, Drawing drawing) {
    List<Field> fields =
        fields(drawing).stream()
            .filter(it -> it.look() != Look.POST && it.look() != Look.GATE)
            .toList();
    for (Field one : fields) {
      for (Field other : fields) {
        assertThat(
                !box(one).overlaps(box(other))
                    || box(one).isWithin(box(other))
                    || box(other).isWithin(box(one)))
            .as("%s and %s", one, other)
            .isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void words_and_signs_can_be_told_from_what_is_behind_them(String what, Drawing drawing) {
    for (Page page : Page.values()) {
      for (Mark mark : drawing.marks()) {
        if (mark instanceof Words words) {
          Field field = behind(drawing, words.x() + 1, words.y() - 2);
          assertThat(Contrast.of(words.ink().on(page), field.look().on(page)))
              .as("%s on %s, %s", words, field.look(), page)
              .isGreaterThanOrEqualTo(LEAST_CONTRAST_OF_WORDS);
        }
        if (mark instanceof Sign sign) {
          Field field = behind(drawing, sign.x() + 8, sign.y() + 8);
          assertThat(Contrast.of(sign.ink().on(page), field.look().on(page)))
              .as("%s on %s, %s", sign, field.look(), page)
              .isGreaterThanOrEqualTo(LEAST_CONTRAST_OF_SIGNS);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void no_type_is_smaller_than_twelve_pixels_at_the_width_of_a_phone(String what, Drawing drawing) {
    assertThat(Drawing.WIDTH).isEqualTo(360);
    assertThat(drawing.marks())
        .filteredOn(Words.class::isInstance)
        .allMatch(it -> ((Words) it).type().size() >= 12);
  }

  @Test
  void contrast_is_measured_as_wcag_has_it() {
    assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21);
    assertThat(Contrast.of("#ffffff", "#ffffff")).isEqualTo(1);
    assertThat(Contrast.of("#767676", "#ffffff")).isBetween(4.54, 4.55);
  }

  @Test
  void a_person_sees_other_things_than_nobody() {
    Map<String, Picture> all = Pictures.all();

    assertThat(all).hasSizeGreaterThan(80);
    assertThat(all.values().stream().map(it -> it.drawing().marks()).distinct().count())
        .isEqualTo(all.size());
  }

  private static List<Box> content(Drawing drawing) {
    List<Box> boxes = new ArrayList<>();
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Words words) {
        boxes.add(
            new Box(
                words.text(),
                words.x(),
                words.y() - words.type().ascent(),
                words.x() + words.width(),
                words.y() + words.type().descent()));
      }
      if (mark instanceof Sign sign) {
        boxes.add(
            new Box(sign.icon().name(), sign.x(), sign.y() + 2, sign.x() + 16, sign.y() + 15));
      }
    }
    return boxes;
  }

  private static List<Field> fields(Drawing drawing) {
    return drawing.marks().stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
  }

  /** The uppermost field at a point that is no tick box: a tick stands out of its box. */
  private static Field behind(Drawing drawing, int x, int y) {
    return fields(drawing).stream()
        .filter(it -> it.look() != Look.BOX && it.look() != Look.POINT)
        .filter(it -> new Box("", x, y, x + 1, y + 1).isWithin(box(it)))
        .reduce((lower, upper) -> upper)
        .orElseThrow();
  }

  private static Box box(Field it) {
    return new Box(it.look().name(), it.x(), it.y(), it.x() + it.width(), it.y() + it.height());
  }

  private static Box inner(Field it) {
    Box box = box(it);
    return new Box(
        box.what(), box.left(), box.top(), box.right() - it.outline().inset(), box.bottom());
  }
}
