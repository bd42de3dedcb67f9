package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.platform.Allocated;
import org.junit.jupiter.api.Test;

class GlossariesTest {

  @Test
  void the_evaluators_of_a_catalog_have_one_glossary_in_common() {
    Catalog catalog = ManyFindings.catalog(10_000);

    assertThat(
            Allocated.mebibytes(
                () ->
                    catalog
                        .conditions()
                        .forEach(it -> assertThat(catalog.evaluator(it.slug())).isPresent())))
        .isLessThan(3);
  }
}
