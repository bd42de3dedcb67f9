package dev.stepwell.problem;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing that is wrong with a request: an entry of {@code errors}. Immutable. There may be
 * thousands, of which only the first are told: its detail is worded when somebody asks for it.
 */
public final class Fault {

  private final Place place;
  private final String name;
  private final String code;
  private final Supplier<String> detail;

  private Fault(Place place, String name, String code, Supplier<String> detail) {
    this.place = place;
    this.name = name;
    this.code = code;
    this.detail = detail;
  }

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
    return at(pointer, code, () -> detail);
  }

  /** The same, with a detail that is the same whenever it is asked for. */
  public static Fault at(String pointer, String code, Supplier<String> detail) {
    return new Fault(Place.POINTER, pointer, code, detail);
  }

  /** A fault of the member of the body to which the pointer points. */
  public static Fault at(JsonPointer pointer, String code, String detail) {
    return at(pointer.toString(), code, detail);
  }

  /** A fault of a query parameter. */
  public static Fault inParameter(String name, String code, String detail) {
    return new Fault(Place.PARAMETER, name, code, () -> detail);
  }

  /** A fault of a header field. */
  public static Fault inHeader(String name, String code, String detail) {
    return new Fault(Place.HEADER, name, code, () -> detail);
  }

  /** In which part of the request it is. */
  public Place place() {
    return place;
  }

  /**
   * Where there: a JSON pointer (RFC 6901; empty is the whole body), or the name of the parameter
   * or header.
   */
  public String name() {
    return name;
  }

  /** The kind of fault, kebab-case, for programs. */
  public String code() {
    return code;
  }

  /** What is wrong and what would be right, for people. */
  public String detail() {
    return detail.get();
  }

  /** Whether it is one of this query parameter. */
  public boolean isInParameter(String parameter) {
    return place == Place.PARAMETER && name.equals(parameter);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fault fault
        && place == fault.place
        && name.equals(fault.name)
        && code.equals(fault.code)
        && detail().equals(fault.detail());
  }

  @Override
  public int hashCode() {
    return Objects.hash(place, name, code);
  }

  @Override
  public String toString() {
    return "%s %s %s: %s".formatted(place, name, code, detail());
  }
}
