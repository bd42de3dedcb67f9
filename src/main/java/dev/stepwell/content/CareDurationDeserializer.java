package dev.stepwell.content;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import dev.stepwell.pathway.CareDuration;

/** Reads a length of care from its ISO 8601 form. */
final class CareDurationDeserializer extends FromStringDeserializer<CareDuration> {

  private static final long serialVersionUID = 1L;

  CareDurationDeserializer() {
    super(CareDuration.class);
  }

  @Override
  protected CareDuration _deserialize(String text, DeserializationContext context) {
    return CareDuration.parse(text);
  }
}
