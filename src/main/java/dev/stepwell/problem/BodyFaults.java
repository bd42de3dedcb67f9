package dev.stepwell.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jackson could not read in a body, in our words: 400 if it is not JSON, else 422. */
final class BodyFaults {

  private static final int LONGEST_VALUE = 80;

  private BodyFaults() {}

  static Problem problemOf(JacksonException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (cause instanceof JacksonException && !(cause instanceof JsonMappingException)) {
        return malformed(((JacksonException) cause).getLocation());
      }
    }
    return failure instanceof JsonMappingException fault
        ? Problem.invalidBody(List.of(faultOf(fault)))
        : malformed(failure.getLocation());
  }

  /** A body without a byte, or the JSON literal {@code null}. */
  static Problem nothing(boolean empty) {
    return empty
        ? Problem.of(ProblemType.MALFORMED_JSON, "The request has no body.")
        : Problem.invalidBody(List.of(Fault.at("", "wrong-type", "The body must not be null.")));
  }

  /** Bytes that are no text in any encoding of JSON. */
  static Problem notText() {
    return Problem.of(ProblemType.MALFORMED_JSON, "The body is not UTF-8 text.");
  }

  private static Problem malformed(@Nullable JsonLocation at) {
    var detail =
        at == null
            ? "The body is not valid JSON."
            : "The body is not valid JSON: reading stopped at line %d, column %d."
                .formatted(at.getLineNr(), at.getColumnNr());
    return Problem.of(ProblemType.MALFORMED_JSON, detail);
  }

  private static Fault faultOf(JsonMappingException fault) {
    var pointer = pointer(fault.getPath());
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return unknownMember(unknown, pointer);
    }
    if (fault instanceof InvalidFormatException format && format.getValue() != null) {
      return Fault.at(
          pointer,
          "invalid-value",
          "\"%s\" is not a value that this member takes.".formatted(cut(format.getValue())));
    }
    if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return Fault.at(
          pointer, "wrong-type", "This must be %s.".formatted(kindOf(mismatch.getTargetType())));
    }
    return Fault.at(pointer, "invalid-value", "This is not a value that can be used here.");
  }

  private static Fault unknownMember(UnrecognizedPropertyException unknown, JsonPointer pointer) {
    var known =
        Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
            .map(Object::toString)
            .sorted()
            .toList();
    var name = unknown.getPropertyName();
    var advice =
        Nearest.question(name, known)
            .orElseGet(() -> "Known are: %s.".formatted(String.join(", ", known)));
    return Fault.at(
        pointer,
        "unknown-member",
        "There is no member \"%s\" here. %s".formatted(cut(name), advice));
  }

  private static JsonPointer pointer(List<JsonMappingException.Reference> path) {
    var pointer = JsonPointer.empty();
    for (var step : path) {
      if (step.getFieldName() != null) {
        pointer = pointer.appendProperty(step.getFieldName());
      } else if (step.getIndex() >= 0) {
        pointer = pointer.appendIndex(step.getIndex());
      }
    }
    return pointer;
  }

  private static String kindOf(Class<?> target) {
    if (Collection.class.isAssignableFrom(target) || target.isArray()) {
      return "an array";
    }
    if (CharSequence.class.isAssignableFrom(target) || target.isEnum()) {
      return "a string";
    }
    if (target == boolean.class || target == Boolean.class) {
      return "true or false";
    }
    if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
      return "a number";
    }
    return target.getName().startsWith("java.time.") ? "a string" : "an object";
  }

  private static String cut(Object value) {
    var text = value.toString();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
