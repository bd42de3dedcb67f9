package dev.stepwell.picture;

import dev.stepwell.catalog.GateLine;
import dev.stepwell.catalog.GateText;
import dev.stepwell.pathway.Verdict;
import dev.stepwell.picture.Mark.Field;
import dev.stepwell.picture.Mark.Outline;
import java.util.List;

/** A gate: two posts and two rails, and between the posts what must be true. */
final class GatePart {

  private static final int POST = 7;
  private static final int PADDING = 10;
  private static final int INDENT = 14;
  private static final int BOX = 12;

  private final Sheet sheet;
  private final GateText gate;
  private final int x;
  private final int width;

  GatePart(Sheet sheet, GateText gate, int x, int width) {
    this.sheet = sheet;
    this.gate = gate;
    this.x = x;
    this.width = width;
  }

  void draw() {
    int top = sheet.y();
    int behind = sheet.mark();
    int left = x + POST + PADDING;
    int inner = width - 2 * (POST + PADDING);
    sheet.skip(20);
    boolean isOpen = gate.verdict().filter(it -> it == Verdict.MET).isPresent();
    sheet.signed(
        left,
        inner,
        isOpen ? Icon.OPEN_LOCK : Icon.LOCK,
        Type.STRONG,
        isOpen ? Ink.DONE : Ink.GATE,
        gate.heading());
    sheet.skip(3);
    lines(gate.lines(), 0, left, inner);
    for (String aside : gate.asides()) {
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

  private void lines(List<GateLine> lines, int depth, int left, int inner) {
    int indent = Math.min(depth, 4) * INDENT;
    for (GateLine line : lines) {
      sheet.skip(3);
      if (line.isHeading()) {
        sheet.words(left + indent, inner - indent, Type.SMALL, Ink.GATE, line.text());
        lines(line.beneath(), depth + 1, left, inner);
      } else {
        leaf(line, left + indent, inner - indent);
      }
    }
  }

  private void leaf(GateLine line, int box, int room) {
    int top = sheet.y();
    sheet.add(new Field(box, top + 3, BOX, BOX, Outline.SHARP, Look.BOX, 15, false));
    line.known().ifPresent(it -> tick(box, it.verdict()));
    int beside = BOX + 9;
    sheet.words(box + beside, room - beside, Type.SMALL, Ink.PLAIN, line.text());
    line.known()
        .ifPresent(
            it ->
                sheet.words(box + beside, room - beside, Type.SMALL, ink(it.verdict()), it.line()));
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
