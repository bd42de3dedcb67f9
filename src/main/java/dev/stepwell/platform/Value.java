package dev.stepwell.platform;

/**
 * What a setting may be. It is read strictly, and said once: in the line that refuses a start, and
 * in {@code docs/configuration.md}.
 */
abstract class Value<T> {

  private final String demand;

  /**
   * A kind of value.
   *
   * @param demand what goes after "must be"
   */
  Value(String demand) {
    this.demand = demand;
  }

  /** The value that a class of them is. */
  static Value<?> of(Class<?> kind) {
    try {
      return (Value<?>) kind.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The value that is written so; the mapping asks for it in the same way.
   *
   * @throws RuntimeException if none is
   */
  public abstract T convert(String written);

  /** What goes after "must be". */
  final String demand() {
    return demand;
  }

  /** Whether a refusal may repeat it: not what may hold a password. */
  boolean isShown() {
    return true;
  }

  final boolean allows(String written) {
    try {
      convert(written);
      return true;
    } catch (RuntimeException e) { // Whatever the parser throws, it cannot be read.
      return false;
    }
  }
}
