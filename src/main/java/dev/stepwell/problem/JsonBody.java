package dev.stepwell.problem;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The body of a request, read whole and known to be JSON. A resource takes it as its entity: by
 * then, what is no JSON has been answered with a 400, and what is too large with a 413.
 */
public final class JsonBody {

  private final JsonTree root;

  private JsonBody(JsonTree root) {
    this.root = root;
  }

  /**
   * The body of these bytes.
   *
   * @throws Problem a 400 that says where reading stopped, if they are no JSON in UTF-8
   */
  public static JsonBody of(byte[] bytes) {
    return new JsonBody(JsonParsing.parse(JsonText.decode(bytes)));
  }

  /**
   * What the body says. All of it is looked at, and every fault is noted, before anything is made
   * of it.
   *
   * @param reading looks at the root and gives back how to make the value; that is only done where
   *     there is no fault, so it may take for granted that what is required is there
   * @throws Problem a 422 with every fault, in the order of the document
   */
  public <T> T read(Function<JsonValue, Supplier<T>> reading) {
    var faults = new JsonFaults();
    var value = reading.apply(new JsonValue(root, JsonPlace.ROOT, faults));
    faults.throwIfAny();
    return value.get();
  }
}
