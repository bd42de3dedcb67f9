package dev.stepwell.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What is sent again and again: its bytes, plain and compressed, each with a strong tag. */
public final class TaggedBytes {

  private static final int TAG_LENGTH = 32;

  private final byte[] plain;
  private final String digest;
  private final String plainTag;
  private final String gzippedTag;

  /** Made when it is first asked for; where two ask at once, both get the first. */
  private volatile byte @Nullable [] gzipped;

  private TaggedBytes(byte[] plain) {
    this.plain = plain;
    this.digest = HexFormat.of().formatHex(sha256(plain));
    String tag = digest.substring(0, TAG_LENGTH);
    this.plainTag = "\"" + tag + "\"";
    this.gzippedTag = "\"" + tag + "-gzip\"";
  }

  /** Tags the bytes, which are not changed any more. */
  public static TaggedBytes of(byte[] plain) {
    return new TaggedBytes(plain);
  }

  /** Which of the answers that can be made of them a request asks for. */
  public Choice choice(HttpServerRequest request) {
    boolean gzip = ContentCoding.prefersGzip(request);
    Choice known = known(request, gzip);
    return known != null ? known : Choice.of(gzip, isHead(request));
  }

  /** The answer that a request asks for. */
  public Response.ResponseBuilder answer(HttpServerRequest request, MediaType type) {
    return answer(choice(request), type);
  }

  /**
   * One of the answers: the bytes, or a 304 where the client has them. What may be kept for how
   * long, and what the answer depends on beside {@code Accept-Encoding}, the caller adds.
   */
  public Response.ResponseBuilder answer(Choice choice, MediaType type) {
    Response.ResponseBuilder response =
        choice.isKnown() ? Response.notModified() : untagged(choice, type);
    return response.header("ETag", tag(choice.isGzipped()));
  }

  /** The same for what is for one caller alone, and so has no tag to ask with again. */
  public Response.ResponseBuilder answerOnce(HttpServerRequest request, MediaType type) {
    return untagged(Choice.of(ContentCoding.prefersGzip(request), isHead(request)), type);
  }

  private static boolean isHead(HttpServerRequest request) {
    return request.method().equals(HttpMethod.HEAD);
  }

  private Response.ResponseBuilder untagged(Choice choice, MediaType type) {
    byte[] bytes = choice.isGzipped() ? gzipped() : plain;
    Response.ResponseBuilder response = Response.ok(bytes, type).header("Content-Language", "en");
    if (choice.isGzipped()) {
      response.header("Content-Encoding", "gzip");
    }
    if (choice.isHead()) {
      response.header("Content-Length", bytes.length);
    }
    return response;
  }

  /** An answer among those that there are. */
  public enum Choice {
    /** The bytes as they are. */
    PLAIN,
    /** The bytes compressed. */
    GZIPPED,
    /** The head of the first. */
    HEAD_OF_PLAIN,
    /** The head of the second. */
    HEAD_OF_GZIPPED,
    /** A 304: the client has the first. */
    PLAIN_IS_KNOWN,
    /** A 304: the client has the second. */
    GZIPPED_IS_KNOWN;

    private static Choice of(boolean gzip, boolean head) {
      if (head) {
        return gzip ? HEAD_OF_GZIPPED : HEAD_OF_PLAIN;
      }
      return gzip ? GZIPPED : PLAIN;
    }

    private static Choice known(boolean gzip) {
      return gzip ? GZIPPED_IS_KNOWN : PLAIN_IS_KNOWN;
    }

    /** Whether it goes without bytes although it tells of them. */
    public boolean isHead() {
      return this == HEAD_OF_PLAIN || this == HEAD_OF_GZIPPED;
    }

    private boolean isGzipped() {
      return this == GZIPPED || this == HEAD_OF_GZIPPED || this == GZIPPED_IS_KNOWN;
    }

    private boolean isKnown() {
      return this == PLAIN_IS_KNOWN || this == GZIPPED_IS_KNOWN;
    }
  }

  /** The SHA-256 of what they are uncompressed, as hexadecimal. */
  public String digest() {
    return digest;
  }

  /**
   * Bytes of memory that they take, about. They take more once they are compressed: who keeps them
   * by weight weighs them anew then, or allows for it.
   */
  public int weight() {
    byte[] made = gzipped;
    return plain.length + (made == null ? 0 : made.length);
  }

  /** Compresses them now, not when that is first asked for. */
  public void compress() {
    gzipped();
  }

  private byte[] gzipped() {
    byte[] made = gzipped;
    return made == null ? keep(gzip(plain)) : made;
  }

  private synchronized byte[] keep(byte[] made) {
    byte[] first = gzipped;
    if (first != null) {
      return first;
    }
    gzipped = made;
    return made;
  }

  private String tag(boolean gzip) {
    return gzip ? gzippedTag : plainTag;
  }

  /**
   * What the client has by the {@code If-None-Match} of its request: the coding that would be sent
   * where it names that or anything, else the other one; null where it names none of them.
   */
  private @Nullable Choice known(HttpServerRequest request, boolean gzip) {
    if (!request.headers().contains(HttpHeaders.IF_NONE_MATCH)) {
      return null;
    }
    List<String> lines = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
    if (lines.size() == 1 && lines.get(0).equals(tag(gzip))) {
      return Choice.known(gzip); // As most ask.
    }
    boolean other = false;
    for (String given : EntityTags.elements(lines)) {
      String opaque = given.startsWith("W/") ? given.substring(2) : given;
      if (given.equals("*") || opaque.equals(tag(gzip))) {
        return Choice.known(gzip);
      }
      other |= opaque.equals(tag(!gzip));
    }
    return other ? Choice.known(!gzip) : null;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
