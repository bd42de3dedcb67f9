package dev.stepwell.api.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stepwell.release.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** How representations become JSON: members in their order, absent ones left out. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** The member of any body that says why the release that was read was recalled. */
  public static final String RECALLED = "recalled";

  private Json() {}

  /** A representation as UTF-8 bytes. */
  public static byte[] bytes(Object representation) {
    try {
      return MAPPER.writeValueAsBytes(representation);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a representation is always JSON", e);
    }
  }

  /**
   * A representation as UTF-8 bytes, which says so if the release that was read is recalled. That
   * of a release says so of the release that it shows.
   */
  public static byte[] bytes(Object representation, Release read) {
    try {
      return bytes(representation, read, Long.MAX_VALUE);
    } catch (TooLongException e) {
      throw new IllegalStateException("no representation is that long", e);
    }
  }

  /**
   * The same of a representation that may become long.
   *
   * @param most so many bytes at most; it is written no further than that
   */
  public static byte[] bytes(Object representation, Release read, long most)
      throws TooLongException {
    LimitedBytes bytes = new LimitedBytes(most);
    try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
      boolean tells = read.recall().isPresent() && !(representation instanceof ReleaseView);
      MAPPER.writeValue(tells ? new RecallLast(out, read.recall().get()) : out, representation);
    } catch (TooLongException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("a representation is always JSON", e);
    }
    return bytes.all();
  }

  /** What is written of a value, as UTF-8 bytes. */
  static <T> byte[] write(JsonOut.Writing<T> writing, T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
      writing.write(new JsonOut(out), value);
    } catch (IOException e) {
      throw new IllegalStateException("a value is always JSON", e);
    }
    return bytes.toByteArray();
  }

  /** A representation as a tree. */
  static ObjectNode tree(Object representation) {
    return MAPPER.valueToTree(representation);
  }
}
