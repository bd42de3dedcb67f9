package dev.stepwell.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one form in which equal JSON is written alike: RFC 8785. */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** The canonical form, in UTF-8. */
  public static byte[] of(JsonNode json) {
    try {
      return new JsonCanonicalizer(json.toString()).getEncodedUTF8();
    } catch (IOException e) {
      throw new UncheckedIOException("a tree of JSON is always JSON", e);
    }
  }

  /** The SHA-256 of the canonical form, as hexadecimal. */
  public static String sha256(JsonNode json) {
    return sha256(of(json));
  }

  /** The SHA-256 of some bytes, as hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
