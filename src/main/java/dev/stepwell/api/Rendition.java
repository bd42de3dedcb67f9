package dev.stepwell.api;

import dev.stepwell.api.representation.Dependencies;
import dev.stepwell.content.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A representation, rendered once: its bytes, plain and compressed, and its validators. */
final class Rendition {

  /** RFC 9110's form of an instant, which has two digits for the day. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int TAG_LENGTH = 32;
  private static final int OVERHEAD = 512;
  private static final int BYTES_PER_DEPENDENCY = 64;

  private final byte[] plain;
  private final byte[] gzipped;
  private final String tag;
  private final String plainTag;
  private final String gzippedTag;
  private final String lastModified;
  private final Optional<String> link;
  private final Dependencies dependencies;

  private Rendition(
      byte[] json, String lastModified, Optional<String> link, Dependencies dependencies) {
    this.plain = json;
    this.gzipped = gzip(json);
    this.tag = CanonicalJson.sha256(json).substring(0, TAG_LENGTH);
    this.plainTag = "\"" + tag + "\"";
    this.gzippedTag = "\"" + tag + "-gzip\"";
    this.lastModified = lastModified;
    this.link = link;
    this.dependencies = dependencies;
  }

  /**
   * Renders JSON.
   *
   * @param lastModified when it last changed
   * @param link the next page, if there is one, as its header says it
   * @param dependencies what it was made of
   */
  static Rendition of(
      byte[] json, Instant lastModified, Optional<String> link, Dependencies dependencies) {
    return new Rendition(json, HTTP_DATE.format(lastModified), link, dependencies);
  }

  byte[] bytes(boolean gzip) {
    return gzip ? gzipped : plain;
  }

  String tag(boolean gzip) {
    return gzip ? gzippedTag : plainTag;
  }

  String lastModified() {
    return lastModified;
  }

  Optional<String> link() {
    return link;
  }

  /** What it was made of. */
  Dependencies dependencies() {
    return dependencies;
  }

  /** Bytes of memory that it takes, about. */
  int weight() {
    return plain.length + gzipped.length + OVERHEAD + BYTES_PER_DEPENDENCY * dependencies.size();
  }

  /**
   * The tag of this rendition that an {@code If-None-Match} names: of the coding that would be sent
   * where it names that or anything, else of the other one, which the client then has.
   */
  Optional<String> matching(String ifNoneMatch, boolean gzip) {
    boolean other = false;
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String given = candidate.trim();
      String opaque = given.startsWith("W/") ? given.substring(2) : given;
      if (given.equals("*") || opaque.equals(tag(gzip))) {
        return Optional.of(tag(gzip));
      }
      other |= opaque.equals(tag(!gzip));
    }
    return other ? Optional.of(tag(!gzip)) : Optional.empty();
  }

  private static byte[] gzip(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 2);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
