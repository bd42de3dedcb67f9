package dev.stepwell.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import java.util.function.Function;

/**
 * A header whose value is a list. All its lines together are one value (RFC 9110, 5.3), and that is
 * read once for all requests that bring it: clients say few different things.
 *
 * @param <T> what it means, which does not change
 */
final class ListHeader<T> {

  private static final int MOST_KEPT = 256;

  /** In characters; what one means may take some forty bytes for each. */
  private static final int LONGEST_KEPT = 256;

  private final CharSequence name;
  private final Function<String, T> reader;
  private final T absent;

  /** Nobody else's thread is woken for the little that is to be put in order. */
  private final Cache<String, T> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

  /**
   * A header of this name.
   *
   * @param reader reads a value; an empty one, which is read now, stands for a header that is
   *     absent
   */
  ListHeader(CharSequence name, Function<String, T> reader) {
    this.name = name;
    this.reader = reader;
    this.absent = reader.apply("");
  }

  /** What it means among the headers of a request. */
  T of(MultiMap headers) {
    var lines = headers.getAll(name);
    return switch (lines.size()) {
      case 0 -> absent;
      case 1 -> meaning(lines.get(0));
      default -> meaning(String.join(",", lines));
    };
  }

  private T meaning(String value) {
    return value.length() > LONGEST_KEPT ? reader.apply(value) : known.get(value, reader);
  }
}
