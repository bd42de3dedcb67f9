package dev.stepwell.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value by way of a record of all members that may stand in its document. So it is read in
 * one go, in whatever order they come, and no tree is made of it. The schema has refused unknown
 * members before.
 *
 * @param <M> the members
 * @param <T> the value that they make
 */
final class MembersDeserializer<M, T> extends StdDeserializer<T> implements ResolvableDeserializer {

  private static final long serialVersionUID = 1L;

  private final Class<M> members;
  private final transient Function<M, T> value;
  private transient @Nullable JsonDeserializer<Object> ofMembers;

  MembersDeserializer(Class<T> type, Class<M> members, Function<M, T> value) {
    super(type);
    this.members = members;
    this.value = value;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    ofMembers = context.findContextualValueDeserializer(context.constructType(members), null);
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return value.apply(
        members.cast(Objects.requireNonNull(ofMembers).deserialize(parser, context)));
  }

  /** Which type it is, one of the members says. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer type) throws IOException {
    return deserialize(parser, context);
  }
}
