package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.pathway.Step;
import java.io.IOException;

/** Writes a step flat: what every step has, then what its kind adds. */
final class StepSerializer extends JsonSerializer<Step> {

  @Override
  public void serialize(Step step, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    ObjectMapper mapper = (ObjectMapper) generator.getCodec();
    ObjectNode document = mapper.valueToTree(StepFrame.of(step));
    document.setAll((ObjectNode) mapper.valueToTree(step.activity()));
    generator.writeTree(document);
  }
}
