package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.platform.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GlossariesTest {

  @Test
  void the_evaluators_of_a_catalog_have_one_glossary_in_common() {
    Catalog few = BuiltInContent.catalog();
    Catalog many = few;
    for (int i = 0; i < 10_000; i++) {
      many = many.with(contraindication("many-findings-%04d".formatted(i)));
    }
    Catalog catalog = many;

    assertThat(
            Allocated.mebibytes(
                () ->
                    few.conditions()
                        .forEach(it -> assertThat(catalog.evaluator(it.slug())).isPresent())))
        .isLessThan(3);
  }

  private static Finding contraindication(String slug) {
    LocalDate day = LocalDate.of(2026, 11, 22);
    return new Finding(
        slug,
        FindingKind.CONTRAINDICATION,
        slug,
        slug,
        slug,
        Optional.empty(),
        List.of(),
        List.of(),
        day,
        day);
  }
}
