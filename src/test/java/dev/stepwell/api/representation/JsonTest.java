package dev.stepwell.api.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Recall;
import dev.stepwell.release.Release;
import dev.stepwell.release.TestEditions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How representations become bytes, and that they never become more than may be. */
class JsonTest {

  private static final Edition EDITION = TestEditions.first(BuiltInContent.catalog());
  private static final Release SOUND = EDITION.release();
  private static final Recall RECALL =
      new Recall(Instant.parse("2026-11-23T08:00:00Z"), "ada", "A dose was wrong: “twice”.");
  private static final Release RECALLED =
      new Release(
          1,
          SOUND.publishedAt(),
          SOUND.author(),
          SOUND.approver(),
          SOUND.note(),
          Optional.empty(),
          Optional.of(RECALL));
  private static final String TOLD =
      "\"recalled\":{\"reason\":\"A dose was wrong: “twice”.\","
          + "\"recalledAt\":\"2026-11-23T08:00:00Z\"}}";

  @Test
  void what_was_recalled_is_told_last_and_the_rest_is_as_it_was() {
    CatalogView catalog = CatalogView.of(EDITION);
    String sound = text(Json.bytes(catalog, SOUND));
    ObjectNode tree = Json.tree(catalog);
    tree.set(Json.RECALLED, Json.tree(RecallView.of(RECALL)));

    String recalled = text(Json.bytes(catalog, RECALLED));

    assertThat(recalled).isEqualTo(sound.substring(0, sound.length() - 1) + "," + TOLD);
    assertThat(recalled).isEqualTo(text(Json.bytes(tree)));
    assertThat(text(Json.bytes(Map.of(), RECALLED))).isEqualTo("{" + TOLD);
  }

  @Test
  void as_many_bytes_as_may_be_are_written_and_not_one_more() throws TooLongException {
    CatalogView catalog = CatalogView.of(EDITION);
    for (Release release : new Release[] {SOUND, RECALLED}) {
      byte[] whole = Json.bytes(catalog, release);

      assertThat(Json.bytes(catalog, release, whole.length)).isEqualTo(whole);
      assertThatThrownBy(() -> Json.bytes(catalog, release, whole.length - 1))
          .isInstanceOf(TooLongException.class);
    }
  }

  @Test
  void what_becomes_too_long_is_written_no_further() {
    AtomicInteger made = new AtomicInteger();
    List<String> endless =
        new Views<>(
            Collections.nCopies(Integer.MAX_VALUE, "word"),
            word -> word + " " + made.incrementAndGet());

    assertThatThrownBy(() -> Json.bytes(Map.of("items", endless), SOUND, 100_000))
        .isInstanceOf(TooLongException.class);
    assertThat(made).hasValueLessThan(20_000);
  }

  @Test
  void what_fails_while_it_is_written_is_told_as_it_is() {
    NoSuchElementException failure = new NoSuchElementException("no such step");

    assertThatThrownBy(
            () ->
                Json.write(
                    (out, value) -> {
                      out.begin();
                      throw failure;
                    },
                    ""))
        .isSameAs(failure);
  }

  @Test
  void what_is_no_json_is_not_written() {
    assertThatThrownBy(() -> Json.write((out, value) -> out.end(), ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a value is always JSON");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
