package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The media types that a client takes (RFC 9110, 12.5.1).
 *
 * @param ranges each with its quality; empty where everything is taken alike
 */
public record MediaRanges(List<Weighted> ranges) {

  private static final String ANY = "*/*";

  private static final ListHeader<MediaRanges> ACCEPTED =
      new ListHeader<>(HttpHeaders.ACCEPT, MediaRanges::of);

  public MediaRanges {
    ranges = List.copyOf(ranges);
  }

  /** Those of a request. */
  public static MediaRanges of(HttpServerRequest request) {
    return ACCEPTED.of(request.headers());
  }

  /** Those of an {@code Accept}; a quality that cannot be read makes no difference. */
  static MediaRanges of(String accept) {
    return new MediaRanges(Weighted.list(accept, 1));
  }

  /** Whether there is something that is not taken, whatever else is. */
  boolean refuseSomething() {
    return ranges.stream().anyMatch(it -> it.quality() == 0);
  }

  /** The type that is asked for before others, of equals the first; empty where none is taken. */
  public Optional<String> preferred(List<String> offered) {
    return offered.stream()
        .filter(it -> quality(it) > 0)
        .min(Comparator.comparing(this::quality, Comparator.reverseOrder()));
  }

  /** What is said of a type by the ranges that name it most closely; parameters do not matter. */
  private double quality(String type) {
    String name = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String family = name.substring(0, name.indexOf('/')) + "/*";
    return ranges.isEmpty()
        ? 1
        : highest(name).or(() -> highest(family)).or(() -> highest(ANY)).orElse(0.0);
  }

  private Optional<Double> highest(String range) {
    return ranges.stream()
        .filter(it -> it.value().equals(range) || (range.equals(ANY) && it.value().equals("*")))
        .map(Weighted::quality)
        .max(Comparator.naturalOrder());
  }
}
