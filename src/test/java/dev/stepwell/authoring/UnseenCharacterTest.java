package dev.stepwell.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenCharacterTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028,
        0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x206F, 0xFEFF, 0xFFF9, 0xE0000,
        0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xE0100
      })
  void what_cannot_be_seen_or_turns_the_text_is_found(int codePoint) {
    assertThat(UnseenCharacter.in("tw" + Character.toString(codePoint) + "ice"))
        .contains(new UnseenCharacter(3, codePoint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lines\r\nand\ttabs\n",
        "caf\u00e9 cafe\u0301 \u00a0\u2013 \u201cso\u201d \u2265 45\u00b0",
        "\u05d0\u05d1 \u0639\u0631\u0628\u064a \u6f22\u5b57",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f"
      })
  void what_people_write_is_left_alone(String text) {
    assertThat(UnseenCharacter.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200d", "a\u200d", "\u200ca", "n\u200dot", "5\u200c0", "\u0645\u200dm"})
  void a_joiner_that_joins_nothing_is_found(String text) {
    assertThat(UnseenCharacter.in(text)).isPresent();
  }

  @Test
  void the_built_in_content_has_none() {
    Catalog catalog = BuiltInContent.catalog();
    for (EntryType type : EntryType.values()) {
      for (Object entry : catalog.entries(type).values()) {
        ObjectNode document = Documents.write(entry);
        assertThat(UnseenCharacter.faults("", document)).as(type.keyOf(entry)).isEmpty();
      }
    }
  }
}
