package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Reads a text; where it is a name, such as the slug of a source that many steps name, it is the
 * one that was read before. Half of the memory of a large catalog would be names else.
 *
 * <p>Those read last are known, each in the one place that its hash gives it: another that comes
 * there takes the place of it. So nothing grows, and nobody waits.
 */
final class SharedNames extends StringDeserializer {

  private static final long serialVersionUID = 1L;

  private static final int PLACES = 1 << 14;
  private static final int LONGEST = 64;

  private final transient AtomicReferenceArray<String> known = new AtomicReferenceArray<>(PLACES);

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return shared(super.deserialize(parser, context));
  }

  @Override
  public String deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer type) throws IOException {
    return deserialize(parser, context);
  }

  private String shared(String text) {
    if (text.length() > LONGEST || text.indexOf(' ') >= 0) {
      return text;
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    String before = known.getPlain(place);
    if (text.equals(before)) {
      return before;
    }
    known.setPlain(place, text);
    return text;
  }
}
