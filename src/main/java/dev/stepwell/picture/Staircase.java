package dev.stepwell.picture;

import dev.stepwell.pathway.Step;
import dev.stepwell.picture.Mark.Field;
import dev.stepwell.picture.Mark.Line;
import dev.stepwell.picture.Mark.Outline;
import java.util.List;

/** Puts the whole ladder on one sheet: each step stands on a tread, a little further in. */
final class Staircase {

  private static final int MARGIN = 12;
  private static final int INNER = Drawing.WIDTH - 2 * MARGIN;

  /** How far the last tread is further in than the first, and two treads at most. */
  private static final int DEPTH = 50;

  private static final int TREAD = 12;
  private static final int FROM_RISER_TO_STEP = 8;

  private final Picture picture;
  private final Told told;
  private final Sheet sheet = new Sheet();

  Staircase(Picture picture, Told told) {
    this.picture = picture;
    this.told = told;
  }

  Drawing drawing() {
    sheet.skip(MARGIN);
    heading();
    warning();
    legend();
    steps();
    forbidden();
    notes();
    sheet.skip(MARGIN);
    int height = sheet.y();
    sheet.behind(0, new Field(0, 0, Drawing.WIDTH, height, Outline.SHARP, Look.PAPER, 0, false));
    return new Drawing(
        picture.pathway().condition(),
        told.title(),
        new Story(picture, told).text(),
        height,
        sheet.marks());
  }

  private void heading() {
    sheet.words(MARGIN, INNER, Type.HEADING, Ink.PLAIN, told.title());
    sheet.words(MARGIN, INNER, Type.SMALL, Ink.SOFT, Labels.steps(picture.pathway()));
    sheet.skip(8);
  }

  private void warning() {
    picture.warning().ifPresent(it -> note(Look.DANGER, Icon.STOP, Ink.DANGER, List.of(it)));
  }

  /** Required and optional look like this; nobody has to tell colours apart. */
  private void legend() {
    int y = sheet.y();
    swatch(MARGIN + 1, y, Look.STEP, 25, false, "Required");
    swatch(MARGIN + 112, y, Look.STEP, 20, true, "Optional");
    sheet.add(new Field(MARGIN + 222, y + 1, 3, 17, Outline.SHARP, Look.POST, 0, false));
    sheet.add(new Field(MARGIN + 239, y + 1, 3, 17, Outline.SHARP, Look.POST, 0, false));
    sheet.add(new Field(MARGIN + 222, y + 5, 20, 3, Outline.SHARP, Look.POST, 0, false));
    sheet.add(new Field(MARGIN + 222, y + 11, 20, 3, Outline.SHARP, Look.POST, 0, false));
    swatchWords(MARGIN + 249, y, "Gate");
    sheet.skip(30);
  }

  private void swatch(int x, int y, Look look, int edge, boolean dashed, String text) {
    sheet.add(new Field(x, y + 2, 24, 15, Outline.SHARP, look, edge, dashed));
    swatchWords(x + 31, y, text);
  }

  private void swatchWords(int x, int y, String text) {
    sheet.add(new Mark.Words(x, y + 14, text, Type.SMALL, Ink.SOFT));
  }

  private void steps() {
    List<Step> steps = picture.pathway().steps();
    int deeper = steps.size() == 1 ? 0 : Math.min(TREAD, DEPTH / (steps.size() - 1));
    int behind = sheet.mark();
    int top = sheet.y();
    StringBuilder profile = new StringBuilder("M0 %dH%d".formatted(top, MARGIN));
    for (int i = 0; i < steps.size(); i++) {
      int riser = MARGIN - 4 + i * deeper;
      profile.append("H%d".formatted(riser));
      sheet.skip(10);
      int x = riser + FROM_RISER_TO_STEP;
      new StepPart(sheet, told, steps.get(i), x, Drawing.WIDTH - MARGIN - x).draw();
      sheet.skip(10);
      profile.append("V%d".formatted(sheet.y()));
    }
    String edge = profile.toString();
    sheet.behind(behind, new Line(edge, Ink.SOFT.css() + "-line", 30));
    sheet.behind(behind, new Line(edge + "H0Z", Look.STAIR.css(), 0));
    sheet.skip(12);
  }

  private void forbidden() {
    if (told.forbidden().isEmpty()) {
      return;
    }
    int top = sheet.y();
    int behind = sheet.mark();
    sheet.skip(10);
    sheet.signed(MARGIN + 12, INNER - 24, Icon.CROSS, Type.STRONG, Ink.DANGER, Labels.FORBIDDEN);
    sheet.skip(2);
    told.forbidden().forEach(it -> sheet.words(MARGIN + 34, INNER - 46, Type.SMALL, Ink.PLAIN, it));
    sheet.skip(10);
    sheet.fieldBehind(behind, MARGIN, top, INNER, Outline.ROUND, Look.DANGER, 15, false);
    sheet.skip(12);
  }

  private void notes() {
    picture
        .notes()
        .forEach(
            it -> {
              sheet.words(MARGIN, INNER, Type.SMALL, Ink.SOFT, it);
              sheet.skip(4);
            });
  }

  private void note(Look look, Icon icon, Ink ink, List<String> texts) {
    int top = sheet.y();
    int behind = sheet.mark();
    sheet.skip(10);
    texts.forEach(it -> sheet.signed(MARGIN + 12, INNER - 24, icon, Type.STRONG, ink, it));
    sheet.skip(10);
    sheet.fieldBehind(behind, MARGIN, top, INNER, Outline.ROUND, look, 25, false);
    sheet.skip(12);
  }
}
