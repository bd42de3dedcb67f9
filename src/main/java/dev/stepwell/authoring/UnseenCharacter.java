package dev.stepwell.authoring;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.problem.Fault;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A character that makes a text look other than it is: a control character that ends no line and is
 * no tab; one of Unicode's format characters (category Cf), which turn the direction of what stands
 * around them (Unicode Standard Annex 9, sections 2.1 to 2.6) or are not drawn at all; a separator
 * of lines or paragraphs; or one that tags others. A reviewer could not see what is approved.
 *
 * @param place the place of the first of them in its text, counted from 1
 * @param codePoint itself
 */
record UnseenCharacter(int place, int codePoint) {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** The first in a text, if there is one. */
  static Optional<UnseenCharacter> in(String text) {
    int[] codePoints = text.codePoints().toArray();
    return IntStream.range(0, codePoints.length)
        .filter(i -> isUnseen(codePoints[i]) && !isSeenToJoin(codePoints, i))
        .mapToObj(i -> new UnseenCharacter(i + 1, codePoints[i]))
        .findFirst();
  }

  /**
   * A fault for the first in each text of a document, in the order of the document.
   *
   * @param at pointer to the document
   */
  static List<Fault> faults(String at, JsonNode document) {
    List<Fault> faults = new ArrayList<>();
    collect(document, JsonPointer.compile(at), faults);
    return faults;
  }

  /** A fault for the first in a text. */
  static List<Fault> faults(String at, String text) {
    return in(text).map(it -> it.at(at)).stream().toList();
  }

  private Fault at(String pointer) {
    return Fault.at(
        pointer,
        "unseen-character",
        "Character %d is U+%04X, which cannot be seen, or turns the text around: leave it out."
            .formatted(place, codePoint));
  }

  private static void collect(JsonNode node, JsonPointer pointer, List<Fault> faults) {
    if (node.isTextual()) {
      faults.addAll(faults(pointer.toString(), node.textValue()));
    }
    node.properties()
        .forEach(it -> collect(it.getValue(), pointer.appendProperty(it.getKey()), faults));
    if (node.isArray()) {
      IntStream.range(0, node.size())
          .forEach(i -> collect(node.get(i), pointer.appendIndex(i), faults));
    }
  }

  private static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    };
  }

  /**
   * Persian and the scripts of India need joiners for the shapes of their letters, and some emoji
   * are several that are joined. Between others a joiner does nothing that could be seen.
   */
  private static boolean isSeenToJoin(int[] codePoints, int i) {
    return (codePoints[i] == ZERO_WIDTH_NON_JOINER || codePoints[i] == ZERO_WIDTH_JOINER)
        && i > 0
        && i < codePoints.length - 1
        && isShapedByJoiners(codePoints[i - 1])
        && isShapedByJoiners(codePoints[i + 1]);
  }

  private static boolean isShapedByJoiners(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_LETTER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
          script != UnicodeScript.LATIN;
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> codePoint > 0xFF;
      default -> false;
    };
  }
}
