package dev.stepwell.picture;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.evaluation.StepStanding;
import dev.stepwell.picture.Mark.Field;
import dev.stepwell.picture.Mark.Outline;
import dev.stepwell.picture.Mark.Words;

/** One step: its gate before it, the step itself, and for the screen its red flags beside it. */
final class StepPart {

  private static final int PADDING = 12;
  private static final int BADGE = 26;
  private static final int REQUIRED_EDGE = 28;
  private static final int OPTIONAL_EDGE = 20;

  private final Sheet sheet;
  private final Told told;
  private final Step step;
  private final int x;
  private final int width;

  /**
   * A part of a sheet.
   *
   * @param x its left side
   * @param width its width
   */
  StepPart(Sheet sheet, Told told, Step step, int x, int width) {
    this.sheet = sheet;
    this.told = told;
    this.step = step;
    this.x = x;
    this.width = width;
  }

  void draw() {
    told.gate(step).ifPresent(it -> new GatePart(sheet, it, x, width).draw());
    step();
    if (step.is(Activity.Kind.SCREEN)) {
      new RedFlagPart(sheet, told, x, width).draw();
    }
  }

  private void step() {
    int top = sheet.y();
    int behind = sheet.mark();
    Outline outline = step.is(Activity.Kind.HANDOVER) ? Outline.ARROW : Outline.ROUND;
    int inner = width - 2 * PADDING - outline.inset();
    sheet.skip(PADDING);
    badge();
    int beside = x + PADDING + BADGE + 10;
    kind(beside, inner - BADGE - 10);
    sheet.words(beside, inner - BADGE - 10, Type.TITLE, ink(), step.title());
    sheet.skipTo(top + PADDING + BADGE);
    for (String detail : told.details(step)) {
      sheet.words(beside, inner - BADGE - 10, Type.SMALL, Ink.SOFT, detail);
    }
    told.standing(step).ifPresent(it -> standing(it, inner));
    sheet.skip(PADDING);
    sheet.fieldBehind(
        behind,
        x,
        top,
        width,
        outline,
        look(),
        told.isNext(step) ? 40 : step.required() ? REQUIRED_EDGE : OPTIONAL_EDGE,
        !step.required());
  }

  private void kind(int beside, int room) {
    if (step.is(Activity.Kind.HANDOVER)) {
      sheet.signed(beside, room, Icon.EXIT, Type.LABEL, Ink.WAY, told.kind(step));
    } else {
      sheet.words(beside, room, Type.LABEL, Ink.SOFT, told.kind(step));
    }
  }

  private void badge() {
    String number = Integer.toString(told.order(step));
    int left = x + PADDING;
    int top = sheet.y();
    Look badge = step.required() ? Look.BADGE : Look.OPEN_BADGE;
    sheet.add(new Field(left, top, BADGE, BADGE, Outline.CIRCLE, badge, 20, false));
    sheet.add(
        new Words(
            left + (BADGE - Type.LABEL.width(number)) / 2,
            top + 17,
            number,
            Type.LABEL,
            step.required() ? Ink.ON_BADGE : Ink.PLAIN));
  }

  private Ink ink() {
    return step.is(Activity.Kind.HANDOVER) ? Ink.WAY : Ink.PLAIN;
  }

  private void standing(StepStanding standing, int inner) {
    sheet.skip(6);
    sheet.signed(
        x + PADDING,
        inner,
        Labels.icon(standing.status()),
        Type.STRONG,
        standingInk(standing),
        Labels.status(standing.status()));
    for (String because : told.because(standing)) {
      sheet.words(x + PADDING + 22, inner - 22, Type.SMALL, Ink.PLAIN, because);
    }
  }

  private static Ink standingInk(StepStanding standing) {
    return switch (standing.status()) {
      case COMPLETED -> Ink.DONE;
      case AVAILABLE, IN_PROGRESS -> Ink.WAY;
      case CONTRAINDICATED -> Ink.DANGER;
      case NOT_APPLICABLE, DECLINED, LOCKED -> Ink.SOFT;
    };
  }

  private Look look() {
    return told.standing(step)
        .map(
            it ->
                switch (it.status()) {
                  case COMPLETED -> Look.DONE;
                  case AVAILABLE, IN_PROGRESS -> told.isNext(step) ? Look.NEXT : Look.STEP;
                  case CONTRAINDICATED, NOT_APPLICABLE, DECLINED, LOCKED -> Look.SHUT;
                })
        .orElse(step.is(Activity.Kind.HANDOVER) ? Look.EXIT : Look.STEP);
  }
}
