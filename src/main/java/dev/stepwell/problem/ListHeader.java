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

  /** The most that is kept of what clients said, in characters. */
  private static final int MOST_KEPT = 32 * 1024;

  /** What each value takes beside its characters, about as many more. */
  private static final int OVERHEAD = 64;

  private final CharSequence name;
  private final Function<String, T> reader;
  private final T absent;
  private final Cache<String, T> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((String value, T meaning) -> value.length() + OVERHEAD)
          .build();

  /**
   * None is known yet.
   *
   * @param reader reads a value, which is empty where the header is not there
   */
  ListHeader(CharSequence name, Function<String, T> reader) {
    this.name = name;
    this.reader = reader;
    this.absent = reader.apply("");
  }

  /** What it means among the headers of a request. */
  T of(MultiMap headers) {
    return headers.contains(name) ? known.get(value(headers), reader) : absent;
  }

  /** Mostly there is one line, which is as it came. */
  private String value(MultiMap headers) {
    var lines = headers.getAll(name);
    return lines.size() == 1 ? lines.get(0) : String.join(",", lines);
  }
}
