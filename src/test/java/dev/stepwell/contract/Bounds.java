package dev.stepwell.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

/** The keywords of JSON Schema that bound a number, a length or a count. */
final class Bounds {

  private static final Set<String> UPPER =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final Set<String> LOWER =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");

  private Bounds() {}

  static Stream<String> keywords() {
    return Stream.concat(UPPER.stream(), LOWER.stream()).sorted();
  }

  static boolean contain(String keyword) {
    return UPPER.contains(keyword) || LOWER.contains(keyword);
  }

  /** Of two values that both hold the one that allows less; of another keyword the second. */
  static JsonNode tighter(String keyword, JsonNode first, JsonNode second) {
    return contain(keyword) && isTighter(keyword, first, second) ? first : second;
  }

  /** Whether this value of the keyword allows less than that one; none at all allows the most. */
  static boolean isTighter(String keyword, JsonNode value, JsonNode than) {
    if (value.isMissingNode() || than.isMissingNode()) {
      return !value.isMissingNode() && than.isMissingNode();
    }
    int order = number(value).compareTo(number(than));
    return UPPER.contains(keyword) ? order < 0 : order > 0;
  }

  private static BigDecimal number(JsonNode node) {
    return node.decimalValue();
  }
}
