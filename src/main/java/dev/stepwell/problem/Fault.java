package dev.stepwell.problem;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Locale;

/**
 * One thing that is wrong with a request: an entry of {@code errors}.
 *
 * @param place in which part of the request it is
 * @param name where there: a JSON pointer (RFC 6901; empty is the whole body), or the name of the
 *     parameter or header
 * @param code the kind of fault, kebab-case, for programs
 * @param detail what is wrong and what would be right, for people
 */
public record Fault(Place place, String name, String code, String detail) {

  /** The part of the request that is at fault. */
  public enum Place {
    /** A member of the body. */
    POINTER,
    /** A query parameter, or a variable of the path. */
    PARAMETER,
    /** A header field. */
    HEADER;

    /** The name of the member of {@code errors} that carries the fault's name. */
    String member() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A fault of the member of the body to which the pointer points, e.g. {@code /trials/0/outcome}.
   */
  public static Fault at(String pointer, String code, String detail) {
    return new Fault(Place.POINTER, pointer, code, detail);
  }

  /** A fault of the member of the body to which the pointer points. */
  public static Fault at(JsonPointer pointer, String code, String detail) {
    return at(pointer.toString(), code, detail);
  }

  /** A fault of a query parameter. */
  public static Fault inParameter(String name, String code, String detail) {
    return new Fault(Place.PARAMETER, name, code, detail);
  }

  /** Whether it is one of this query parameter. */
  public boolean isInParameter(String parameter) {
    return place == Place.PARAMETER && name.equals(parameter);
  }

  /** A fault of a header field. */
  public static Fault inHeader(String name, String code, String detail) {
    return new Fault(Place.HEADER, name, code, detail);
  }
}
