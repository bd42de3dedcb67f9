package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.rules.CatalogRules;
import org.junit.jupiter.api.Test;

/** Judged one after the other, catalogs are judged as each would be alone. */
class JudgeTest {

  private static final Catalog BROKEN = Changed.withoutGate(CONTENT);
  private static final Catalog BROKEN_TWICE = Changed.summary(BROKEN, "sciatica", "A miracle.");
  private static final Catalog OTHER = Changed.summary(CONTENT, "sciatica", "Leg pain.");

  @Test
  void what_was_broken_before_stays_broken_until_it_is_mended() {
    Judge judge = new Judge();

    assertThat(judge.violations(BROKEN)).isEqualTo(CatalogRules.check(BROKEN)).hasSize(1);
    assertThat(judge.violations(BROKEN_TWICE))
        .isEqualTo(CatalogRules.check(BROKEN_TWICE))
        .hasSize(2);
    assertThat(judge.violations(OTHER)).isEmpty();
  }

  @Test
  void after_one_that_keeps_the_rules_the_next_is_judged_and_so_is_the_one_after_a_refusal() {
    Judge judge = new Judge();

    assertThat(judge.violations(CONTENT)).isEmpty();
    assertThat(judge.violations(BROKEN)).isEqualTo(CatalogRules.check(BROKEN)).hasSize(1);
    assertThat(judge.violations(BROKEN_TWICE)).hasSize(2);
    assertThat(judge.violations(OTHER)).isEmpty();
    assertThat(judge.violations(BROKEN)).hasSize(1);
  }
}
