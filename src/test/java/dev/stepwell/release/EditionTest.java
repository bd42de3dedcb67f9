package dev.stepwell.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.catalog.Catalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionTest {

  @Test
  void an_edition_is_of_a_release() {
    assertThatThrownBy(
            () -> new Edition(List.of(), Catalog.of(List.of()), Map.of(), Map.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an edition is of a release");
  }
}
