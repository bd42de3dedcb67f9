package dev.stepwell.authoring;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A character that makes a text look other than it is: a control character that ends no line and is
 * no tab, or one that turns the direction of what stands around it (Unicode Standard Annex 9,
 * sections 2.1 to 2.4). A reviewer could not see what is approved.
 *
 * @param place the place of the first of them in its text, counted from 1
 * @param codePoint itself
 */
record UnseenCharacter(int place, int codePoint) {

  /** The first in a text, if there is one. */
  static Optional<UnseenCharacter> in(String text) {
    int[] codePoints = text.codePoints().toArray();
    return IntStream.range(0, codePoints.length)
        .filter(i -> isUnseen(codePoints[i]))
        .mapToObj(i -> new UnseenCharacter(i + 1, codePoints[i]))
        .findFirst();
  }

  /** A fault for the first in each text of a document, in the order of the document. */
  static List<Fault> faults(JsonNode document) {
    List<Fault> faults = new ArrayList<>();
    collect(document, JsonPointer.empty(), faults);
    return faults;
  }

  Fault at(String pointer) {
    return Fault.at(
        pointer,
        "unseen-character",
        "Character %d is U+%04X, which cannot be seen, or turns the text around: leave it out."
            .formatted(place, codePoint));
  }

  private static void collect(JsonNode node, JsonPointer pointer, List<Fault> faults) {
    if (node.isTextual()) {
      in(node.textValue()).ifPresent(it -> faults.add(it.at(pointer.toString())));
    }
    node.properties()
        .forEach(it -> collect(it.getValue(), pointer.appendProperty(it.getKey()), faults));
    if (node.isArray()) {
      IntStream.range(0, node.size())
          .forEach(i -> collect(node.get(i), pointer.appendIndex(i), faults));
    }
  }

  private static boolean isUnseen(int codePoint) {
    boolean turns =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    boolean controls =
        Character.isISOControl(codePoint)
            && codePoint != '\t'
            && codePoint != '\n'
            && codePoint != '\r';
    return turns || controls;
  }
}
