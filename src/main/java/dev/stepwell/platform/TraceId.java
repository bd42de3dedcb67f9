package dev.stepwell.platform;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A trace id (W3C Trace Context): 128 bits, not all zero, written as 32 lower-case hex digits. The
 * digits are only made when someone reads them, as most requests are never logged.
 */
record TraceId(long high, long low) {

  private static final int SHORTEST_HEADER = 55;

  /** A random one. */
  static TraceId random() {
    var random = ThreadLocalRandom.current();
    return new TraceId(random.nextLong(), random.nextLong() | 1);
  }

  /** The one of these 32 hex digits. */
  static TraceId ofHex(String digits) {
    return new TraceId(
        HexFormat.fromHexDigitsToLong(digits, 0, 16),
        HexFormat.fromHexDigitsToLong(digits, 16, 32));
  }

  /**
   * The trace id of a {@code traceparent} header; empty if the header breaks any rule of the
   * specification, so that a new trace begins.
   */
  static Optional<TraceId> ofTraceparent(String header) {
    boolean formed =
        header.length() >= SHORTEST_HEADER
            && isHex(header, 0, 2)
            && header.charAt(2) == '-'
            && isHex(header, 3, 35)
            && header.charAt(35) == '-'
            && isHex(header, 36, 52)
            && header.charAt(52) == '-'
            && isHex(header, 53, SHORTEST_HEADER)
            && isOfKnownLength(header);
    if (!formed || HexFormat.fromHexDigitsToLong(header, 36, 52) == 0) {
      return Optional.empty();
    }
    var id =
        new TraceId(
            HexFormat.fromHexDigitsToLong(header, 3, 19),
            HexFormat.fromHexDigitsToLong(header, 19, 35));
    return id.high == 0 && id.low == 0 ? Optional.empty() : Optional.of(id);
  }

  /** Version 00 ends after the flags; later versions may go on after a dash; ff is none. */
  private static boolean isOfKnownLength(String header) {
    if (header.startsWith("ff")) {
      return false;
    }
    return header.length() == SHORTEST_HEADER
        || (!header.startsWith("00") && header.charAt(SHORTEST_HEADER) == '-');
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    var hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
