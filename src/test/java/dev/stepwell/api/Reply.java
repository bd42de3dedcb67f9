package dev.stepwell.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** An answer as it came over the wire: nothing is decoded, added or taken away. */
final class Reply {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final int status;
  private final HttpHeaders headers;
  private final byte[] bytes;

  private Reply(int status, HttpHeaders headers, byte[] bytes) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
  }

  static Reply empty() {
    return new Reply(0, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]);
  }

  static Reply of(HttpResponse<byte[]> response) {
    return new Reply(response.statusCode(), response.headers(), response.body());
  }

  int status() {
    return status;
  }

  /** The headers but the one that says when it was made: no two answers need to agree on that. */
  Map<String, List<String>> lastingHeaders() {
    Map<String, List<String>> lasting = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    lasting.putAll(headers.map());
    lasting.remove("Date");
    return lasting;
  }

  byte[] bytes() {
    return bytes;
  }

  /** A header's value; empty where it is missing. */
  String header(String name) {
    return String.join(" AND ", headers.allValues(name));
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] gunzipped() {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body over many lines, members in their order. */
  String pretty() {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
