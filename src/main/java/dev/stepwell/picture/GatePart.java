package dev.stepwell.picture;

import dev.stepwell.pathway.Gate;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.pathway.evaluation.GateStanding;
import dev.stepwell.picture.Mark.Field;
import dev.stepwell.picture.Mark.Outline;
import java.util.Locale;
import java.util.Optional;

/** A gate: two posts and two rails, and between the posts what must be true. */
final class GatePart {

  private static final int POST = 7;
  private static final int PADDING = 10;
  private static final int INDENT = 14;
  private static final int BOX = 12;

  private final Sheet sheet;
  private final Told told;
  private final Step step;
  private final int x;
  private final int width;

  GatePart(Sheet sheet, Told told, Step step, int x, int width) {
    this.sheet = sheet;
    this.told = told;
    this.step = step;
    this.x = x;
    this.width = width;
  }

  void draw() {
    int top = sheet.y();
    int behind = sheet.mark();
    int left = x + POST + PADDING;
    int inner = width - 2 * (POST + PADDING);
    Gate gate = step.gate().orElseThrow();
    sheet.skip(20);
    Optional<Verdict> verdict =
        told.standing(step).flatMap(it -> it.gate()).flatMap(GateStanding::verdict);
    boolean isOpen = verdict.filter(it -> it == Verdict.MET).isPresent();
    String found = verdict.map(it -> ": " + Labels.verdict(it).toLowerCase(Locale.ROOT)).orElse("");
    sheet.signed(
        left,
        inner,
        isOpen ? Icon.OPEN_LOCK : Icon.LOCK,
        Type.STRONG,
        isOpen ? Ink.DONE : Ink.GATE,
        Labels.gate(step, gate.criterion()) + found);
    sheet.skip(3);
    for (GateLine line : told.gate(step)) {
      line(line, left, inner);
    }
    for (String aside : told.asides(step)) {
      sheet.skip(4);
      sheet.words(left, inner, Type.SMALL, Ink.SOFT, aside);
    }
    sheet.skip(PADDING);
    posts(behind, top);
  }

  private void posts(int behind, int top) {
    int height = sheet.y() - top;
    rail(behind, top + 12);
    rail(behind, top + 5);
    post(behind, x + width - POST, top, height);
    post(behind, x, top, height);
    sheet.behind(
        behind,
        new Field(
            x + POST, top + 5, width - 2 * POST, height - 5, Outline.SHARP, Look.GATE, 0, false));
  }

  private void post(int behind, int left, int top, int height) {
    sheet.behind(behind, new Field(left, top, POST, height, Outline.SHARP, Look.POST, 0, false));
  }

  private void rail(int behind, int top) {
    sheet.behind(
        behind, new Field(x + POST, top, width - 2 * POST, 3, Outline.SHARP, Look.POST, 0, false));
  }

  private void line(GateLine line, int left, int inner) {
    sheet.skip(3);
    int indent = Math.min(line.depth(), 4) * INDENT;
    if (line.isHeading()) {
      sheet.words(left + indent, inner - indent, Type.SMALL, Ink.GATE, line.text());
      return;
    }
    int top = sheet.y();
    int box = left + indent;
    sheet.add(new Field(box, sheet.y() + 3, BOX, BOX, Outline.SHARP, Look.BOX, 15, false));
    line.judged().ifPresent(it -> tick(box, it.verdict()));
    int words = box + BOX + 9;
    int room = inner - indent - BOX - 9;
    sheet.words(words, room, Type.SMALL, Ink.PLAIN, line.text());
    line.judged()
        .ifPresent(
            it -> sheet.words(words, room, Type.SMALL, ink(it.verdict()), told.verdict(line)));
    sheet.skipTo(top + Type.SMALL.lineHeight());
  }

  private void tick(int box, Verdict verdict) {
    sheet.add(new Mark.Sign(box - 2, sheet.y() + 1, icon(verdict), ink(verdict)));
  }

  private static Icon icon(Verdict verdict) {
    return switch (verdict) {
      case MET -> Icon.TICK;
      case UNMET -> Icon.CROSS;
      case UNKNOWN -> Icon.QUESTION;
    };
  }

  private static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case MET -> Ink.DONE;
      case UNMET -> Ink.DANGER;
      case UNKNOWN -> Ink.SOFT;
    };
  }
}
