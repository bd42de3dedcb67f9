package dev.stepwell.picture;

import dev.stepwell.picture.Mark.Field;
import dev.stepwell.picture.Mark.Outline;
import dev.stepwell.picture.Mark.Words;
import java.util.ArrayList;
import java.util.List;

/** A sheet that is drawn on from top to bottom. */
final class Sheet {

  private final List<Mark> marks = new ArrayList<>();
  private int y;

  /** Where to go on. */
  int y() {
    return y;
  }

  void skip(int height) {
    y += height;
  }

  /** Goes on further down, if it is not there yet. */
  void skipTo(int lower) {
    y = Math.max(y, lower);
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Words in lines of this width; the next thing comes below. */
  void words(int x, int width, Type type, Ink ink, String text) {
    for (String line : Wrapping.of(text, type, width)) {
      marks.add(new Words(x, y + type.lineHeight() - type.descent() - 1, line, type, ink));
      y += type.lineHeight();
    }
  }

  /** Words after a sign. */
  void signed(int x, int width, Icon icon, Type type, Ink ink, String text) {
    int top = y;
    marks.add(new Mark.Sign(x, y + (type.lineHeight() - 16) / 2, icon, ink));
    words(x + 22, width - 22, type, ink, text);
    skipTo(top + type.lineHeight());
  }

  /** Where something is to be put behind what comes. */
  int mark() {
    return marks.size();
  }

  /** Puts something behind all that came since. */
  void behind(int mark, Mark what) {
    marks.add(mark, what);
  }

  /** Puts a field behind all that came since, from there to here. */
  void fieldBehind(
      int mark, int x, int top, int width, Outline outline, Look look, int edge, boolean dashed) {
    behind(mark, new Field(x, top, width, y - top, outline, look, edge, dashed));
  }

  List<Mark> marks() {
    return marks;
  }
}
