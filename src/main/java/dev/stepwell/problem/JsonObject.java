package dev.stepwell.problem;

import java.util.Map;
import java.util.Optional;

/** An object of a body, of which the possible members are known. */
public final class JsonObject {

  private final JsonValue object;
  private final Map<String, JsonValue> members;

  JsonObject(JsonValue object, Map<String, JsonValue> members) {
    this.object = object;
    this.members = members;
  }

  /** A member that may be left out; {@code null} is no way to do that. */
  public Optional<JsonValue> optional(String name) {
    var member = Optional.ofNullable(members.get(name));
    if (member.filter(JsonValue::isNull).isPresent()) {
      member.get().fault("wrong-type", "This must not be null: leave the member out.");
      return Optional.empty();
    }
    return member;
  }

  /** A member that must be there. */
  public Optional<JsonValue> required(String name) {
    var member = Optional.ofNullable(members.get(name));
    if (member.isEmpty() && object.isObject()) {
      object.missing(name);
    }
    return member;
  }

  /** Whether no fault was found in this member by now; where it is left out, there is none. */
  public boolean isSound(String name) {
    return object.isSoundAt(name);
  }
}
