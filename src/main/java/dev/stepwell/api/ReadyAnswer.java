package dev.stepwell.api;

import com.github.benmanes.caffeine.cache.Interner;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that is sent again and again, as the server writes it.
 *
 * @param body its bytes, which stay those of the rendition; none where the request is a HEAD, or
 *     the client has them
 */
record ReadyAnswer(int status, List<Header> headers, Optional<byte[]> body) {

  /** Bytes of memory that one takes beside its body, about: most of its lines others have too. */
  static final int WEIGHT = 512;

  /** Lines that hardly two answers have in common. */
  private static final Set<String> OWN = Set.of("ETag", "Content-Length", "Link");

  /** All others, each once: many answers say the same. */
  private static final Interner<Header> COMMON = Interner.newWeakInterner();

  /** Of an answer without a body of another kind than bytes. */
  static ReadyAnswer of(Response answer, boolean head) {
    return new ReadyAnswer(
        answer.getStatus(),
        answer.getStringHeaders().entrySet().stream()
            .flatMap(named -> named.getValue().stream().map(it -> Header.of(named.getKey(), it)))
            .toList(),
        head || !(answer.getEntity() instanceof byte[] bytes)
            ? Optional.empty()
            : Optional.of(bytes));
  }

  /** The same with another body. */
  ReadyAnswer with(byte[] other) {
    return new ReadyAnswer(status, headers, Optional.of(other));
  }

  @SuppressWarnings("deprecation") // Vert.x 4 has no other way to send bytes that it does not copy.
  void send(HttpServerResponse response) {
    response.setStatusCode(status);
    MultiMap sent = response.headers();
    for (Header header : headers) {
      sent.add(header.name(), header.value());
    }
    if (body.isPresent()) {
      response.end(Buffer.buffer(Unpooled.wrappedBuffer(body.get())));
    } else {
      response.end();
    }
  }

  /** A line of the head, in the form in which it is sent. */
  record Header(CharSequence name, CharSequence value) {

    static Header of(String name, String value) {
      Header line =
          new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
      return OWN.contains(name) ? line : COMMON.intern(line);
    }
  }
}
