package dev.stepwell.problem;

import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a body (RFC 6901), as the way from the root. It is only written out where
 * there is a fault to tell.
 */
final class JsonPlace {

  static final JsonPlace ROOT = new JsonPlace(null, "");

  private final @Nullable JsonPlace parent;
  private final String step;

  private JsonPlace(@Nullable JsonPlace parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  /** The place of a member of the object here. */
  JsonPlace to(String member) {
    return new JsonPlace(this, member);
  }

  /** The place of an item of the array here. */
  JsonPlace to(int index) {
    return to(Integer.toString(index));
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + "/" + step.replace("~", "~0").replace("/", "~1");
  }
}
