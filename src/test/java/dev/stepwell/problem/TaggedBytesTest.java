package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is compressed takes memory only where somebody asked for it. */
class TaggedBytesTest {

  private static final byte[] PLAIN = "Leg pain. ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

  private final TaggedBytes tagged = TaggedBytes.of(PLAIN);

  @Test
  void they_are_compressed_when_that_is_first_asked_for() throws IOException {
    assertThat(tagged.weight()).isEqualTo(PLAIN.length);

    byte[] gzipped = bytes(tagged, TaggedBytes.Choice.GZIPPED);

    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzipped)).readAllBytes())
        .isEqualTo(PLAIN);
    assertThat(bytes(tagged, TaggedBytes.Choice.GZIPPED))
        .as("the same the next time")
        .isSameAs(gzipped);
    assertThat(tagged.weight()).isEqualTo(PLAIN.length + gzipped.length);
  }

  @Test
  void they_can_be_compressed_before_anybody_asks() {
    tagged.compress();

    assertThat(tagged.weight()).isGreaterThan(PLAIN.length + 20);
  }

  private static byte[] bytes(TaggedBytes tagged, TaggedBytes.Choice choice) {
    return (byte[]) tagged.answer(choice, MediaType.APPLICATION_JSON_TYPE).build().getEntity();
  }
}
