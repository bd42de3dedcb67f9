package dev.stepwell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** An evaluation as it was answered, in the form of the {@code expect} of a golden case. */
final class GoldenAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldenAnswer() {}

  /** The members in the order of a case; of those that may be left out, the ones with content. */
  static ObjectNode of(JsonNode answer) {
    ObjectNode told = JSON.createObjectNode();
    told.put("disposition", answer.path("disposition").asText());
    told.put("screen", answer.at("/screen/verdict").asText());
    add(told, "flagged", each(answer.at("/screen/flagged"), it -> it.path("slug").asText()));
    add(told, "unanswered", each(answer.at("/screen/unanswered"), JsonNode::asText));
    told.set("next", each(answer.path("next"), JsonNode::asText));
    ObjectNode steps = told.putObject("steps");
    ObjectNode gates = JSON.createObjectNode();
    ObjectNode toUnlock = JSON.createObjectNode();
    for (JsonNode step : answer.path("steps")) {
      String id = step.path("id").asText();
      steps.put(id, (step.path("status").asText() + " " + step.path("result").asText()).strip());
      if (step.has("gate")) {
        gates.put(id, step.at("/gate/verdict").asText());
      }
      add(toUnlock, id, each(step.path("toUnlock"), GoldenAnswer::item));
    }
    add(told, "gates", gates);
    add(told, "toUnlock", toUnlock);
    told.put("surgicalConsultation", answer.at("/surgicalConsultation/criteria").asText());
    add(told, "handOver", each(answer.path("handOver"), it -> it.path("step").asText()));
    add(told, "notUsed", notUsed(answer.path("notUsed")));
    told.put("validUntil", answer.path("validUntil").asText());
    return told;
  }

  private static void add(ObjectNode told, String member, JsonNode content) {
    if (!content.isEmpty()) {
      told.set(member, content);
    }
  }

  private static ArrayNode each(JsonNode list, Function<JsonNode, String> word) {
    ArrayNode words = JSON.createArrayNode();
    list.forEach(it -> words.add(word.apply(it)));
    return words;
  }

  private static String item(JsonNode criterion) {
    String type = criterion.path("type").asText();
    return switch (type) {
      case "finding" -> words(type, criterion, "finding", "is");
      case "trial" -> words(type, criterion, "treatment", "group", "minimum");
      case "distinct-trials", "elapsed-care" -> words(type, criterion, "minimum");
      default -> criterion.toString();
    };
  }

  private static String words(String type, JsonNode criterion, String... members) {
    StringBuilder words = new StringBuilder(type);
    for (String member : members) {
      if (criterion.has(member)) {
        words.append(' ').append(criterion.path(member).asText());
      }
    }
    return words.toString();
  }

  private static ObjectNode notUsed(JsonNode list) {
    ObjectNode codes = JSON.createObjectNode();
    list.forEach(it -> codes.put(it.path("pointer").asText(), it.path("code").asText()));
    return codes;
  }
}
