package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads a minimum: a number, or a length of care. */
final class MinimumDeserializer extends StdDeserializer<Minimum> {

  private static final long serialVersionUID = 1L;

  private static final CareDurationDeserializer TIME = new CareDurationDeserializer();

  MinimumDeserializer() {
    super(Minimum.class);
  }

  @Override
  public Minimum deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.currentToken().isNumeric()
        ? Minimum.of(_parseIntPrimitive(parser, context))
        : Minimum.of(TIME.deserialize(parser, context));
  }
}
