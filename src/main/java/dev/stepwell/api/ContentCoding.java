package dev.stepwell.api;

import java.util.Locale;

/** What a client says of content codings (RFC 9110, 12.5.3). */
final class ContentCoding {

  private ContentCoding() {}

  /** Whether the {@code Accept-Encoding} asks for gzip, and not rather for none. */
  static boolean prefersGzip(String acceptEncoding) {
    double gzip = -1;
    double identity = -1;
    double any = -1;
    for (String element : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = element.trim().split(";", 2);
      double quality = parts.length == 1 ? 1 : quality(parts[1].trim());
      switch (parts[0].trim()) {
        case "gzip", "x-gzip" -> gzip = quality;
        case "identity" -> identity = quality;
        case "*" -> any = quality;
        default -> {
          // Other codings are not offered.
        }
      }
    }
    double offered = gzip >= 0 ? gzip : any;
    return offered > 0 && offered >= identity;
  }

  private static double quality(String parameter) {
    if (!parameter.startsWith("q=")) {
      return 1;
    }
    try {
      return Double.parseDouble(parameter.substring(2));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
