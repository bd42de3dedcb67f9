package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Step;
import java.io.IOException;

/** Reads a step from its flat form. The schema has refused unknown members before. */
final class StepDeserializer extends JsonDeserializer<Step> {

  @Override
  public Step deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonNode document = context.readTree(parser);
    StepFrame frame = context.readTreeAsValue(document, StepFrame.class);
    return frame.with(context.readTreeAsValue(document, Activity.class));
  }
}
