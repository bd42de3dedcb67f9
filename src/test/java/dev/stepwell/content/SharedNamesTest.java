package dev.stepwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Source;
import dev.stepwell.pathway.Pathway;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many documents name is in memory once. */
class SharedNamesTest {

  private static final String DOCUMENT =
      """
      {"id": "%s", "title": "%s", "issuer": "NICE", "level": "issuer-text"}
      """;

  @Test
  void a_name_is_the_one_that_was_read_before() {
    assertThat(source("NG59", "Low back pain").id())
        .isEqualTo("NG59")
        .isSameAs(source("NG59", "Sciatica").id());
  }

  @Test
  void what_entries_name_is_what_others_have() throws JsonProcessingException {
    String document =
        Documents.write(BuiltInContent.catalog().pathway("herniated-disc").orElseThrow())
            .toString();

    Pathway one = (Pathway) Documents.read(EntryType.PATHWAY, document);
    Pathway other =
        (Pathway) Documents.read(EntryType.PATHWAY, Documents.mapper().readTree(document));

    assertThat(one).isEqualTo(other);
    assertThat(one.condition()).isSameAs(other.condition());
    assertThat(one.redFlags().get(0)).isSameAs(other.redFlags().get(0));
    assertThat(one.steps().get(1).sources().get(0))
        .isSameAs(other.steps().get(1).sources().get(0))
        .isSameAs(source(one.steps().get(1).sources().get(0), "Any").id());
  }

  @Test
  void a_text_is_not_kept_for_others() {
    String word = "a".repeat(64);
    String longWord = word + "a";

    assertThat(source("NG59", "Low back pain").title())
        .isEqualTo(source("NG59", "Low back pain").title())
        .isNotSameAs(source("NG59", "Low back pain").title());
    assertThat(source("NG59", longWord).title())
        .isEqualTo(longWord)
        .isNotSameAs(source("NG59", longWord).title());
    assertThat(source("NG59", word).title()).isSameAs(source("NG59", word).title());
  }

  @Test
  void names_that_take_the_place_of_each_other_are_read_as_they_are() {
    assertThat("Aa").as("two of one hash").hasSameHashCodeAs("BB");

    assertThat(Stream.of("Aa", "BB", "Aa", "BB").map(id -> source(id, "Any").id()))
        .containsExactly("Aa", "BB", "Aa", "BB");
  }

  private static Source source(String id, String title) {
    return (Source) Documents.read(EntryType.SOURCE, DOCUMENT.formatted(id, title));
  }
}
