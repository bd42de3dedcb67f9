package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.content.BuiltInContent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmergencyNumberTest {

  private static final EmergencyNumber NUMBER = new EmergencyNumber(Optional.of("1$1\\2"));

  @Test
  void it_stands_wherever_a_text_speaks_of_it_also_where_a_sentence_begins() {
    assertThat(NUMBER.in("The emergency number is for that. Call the emergency number now."))
        .isEqualTo("1$1\\2 is for that. Call 1$1\\2 now.");
    assertThat(NUMBER.in("The emergency numbers the day.")).doesNotContain("1$1\\2");
    assertThat(NUMBER.in("Call a doctor.")).isEqualTo("Call a doctor.");
    assertThat(EmergencyNumber.UNKNOWN.in("The emergency number."))
        .isEqualTo("The emergency number.");
  }

  @Test
  void only_the_red_flags_that_are_asked_for_name_it() {
    Catalog catalog = BuiltInContent.catalog();
    List<RedFlag> speaking =
        catalog.redFlags().stream()
            .filter(it -> it.action().contains(EmergencyNumber.PHRASE))
            .toList();
    RedFlag asked = speaking.get(0);
    RedFlag other = speaking.get(1);

    Catalog numbered = NUMBER.in(catalog, List.of(asked.slug(), "no-such-flag"));

    assertThat(numbered.redFlag(asked.slug()).orElseThrow().action())
        .isEqualTo(NUMBER.in(asked.action()))
        .contains("1$1\\2");
    assertThat(numbered.redFlag(other.slug())).contains(other);
    assertThat(numbered.conditions()).isEqualTo(catalog.conditions());
    assertThat(EmergencyNumber.UNKNOWN.in(catalog, List.of(asked.slug()))).isSameAs(catalog);
  }
}
