package dev.stepwell.picture;

import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.picture.Mark.Field;
import dev.stepwell.picture.Mark.Line;
import dev.stepwell.picture.Mark.Outline;
import java.util.List;
import java.util.Map;

/** The red flags, beside the step that asks them: what is seen or felt, by what to do. */
final class RedFlagPart {

  private static final int INDENT = 22;
  private static final int PADDING = 12;

  private final Sheet sheet;
  private final Told told;
  private final int x;
  private final int width;

  RedFlagPart(Sheet sheet, Told told, int x, int width) {
    this.sheet = sheet;
    this.told = told;
    this.x = x + INDENT;
    this.width = width - INDENT;
  }

  void draw() {
    if (told.redFlags().isEmpty() && told.exclusions().isEmpty()) {
      return;
    }
    int from = sheet.y();
    sheet.skip(12);
    int top = sheet.y();
    int behind = sheet.mark();
    int left = x + PADDING;
    int inner = width - 2 * PADDING;
    sheet.skip(PADDING);
    if (!told.redFlags().isEmpty()) {
      sheet.signed(left, inner, Icon.STOP, Type.STRONG, Ink.DANGER, Labels.RED_FLAGS);
    }
    for (Map.Entry<String, List<RedFlag>> group : told.redFlags().entrySet()) {
      sheet.skip(8);
      sheet.words(left, inner, Type.STRONG, Ink.DANGER, group.getKey());
      group.getValue().forEach(it -> sign(it.slug(), it.sign(), left, inner));
    }
    exclusions(left, inner);
    sheet.skip(PADDING);
    sheet.fieldBehind(behind, x, top, width, Outline.ROUND, Look.DANGER, 25, false);
    // The way out of the first step.
    sheet.behind(
        behind,
        new Line(
            "M%d %dV%dH%d".formatted(x - 12, from, top + 20, x), Ink.DANGER.css() + "-line", 30));
  }

  private void exclusions(int left, int inner) {
    List<Finding> exclusions = told.exclusions();
    if (exclusions.isEmpty()) {
      return;
    }
    sheet.skip(10);
    sheet.words(left, inner, Type.STRONG, Ink.PLAIN, Labels.EXCLUSIONS);
    exclusions.forEach(it -> sign(it.slug(), it.statement(), left, inner));
  }

  private void sign(String slug, String text, int left, int inner) {
    sheet.skip(3);
    int top = sheet.y();
    boolean present = told.isPresent(slug);
    sheet.add(told.isEvaluated() ? answer(slug, left) : point(left));
    sheet.words(
        left + 22,
        inner - 22,
        present ? Type.STRONG : Type.SMALL,
        Ink.PLAIN,
        text + told.answer(slug));
    sheet.skipTo(top + Type.SMALL.lineHeight());
  }

  private Mark point(int left) {
    return new Field(left + 5, sheet.y() + 6, 6, 6, Outline.SHARP, Look.POINT, 0, false);
  }

  /** No tick: it could be read as a yes. */
  private Mark answer(String slug, int left) {
    if (told.isPresent(slug)) {
      return new Mark.Sign(left, sheet.y() + 1, Icon.STOP, Ink.DANGER);
    }
    return new Mark.Sign(
        left, sheet.y() + 1, told.isAbsent(slug) ? Icon.DASH : Icon.QUESTION, Ink.SOFT);
  }
}
