package dev.stepwell.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.ManyFindings;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.diff.CatalogDiff;
import dev.stepwell.platform.Allocated;
import dev.stepwell.release.Edition;
import dev.stepwell.release.TestEditions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of two releases that differ in many entries, those on the page are compared, and no others. */
class ComparePageTest {

  private static final Edition BEFORE = TestEditions.first(BuiltInContent.catalog());
  private static final Edition AFTER = TestEditions.next(BEFORE, ManyFindings.catalog(1001));
  private static final Scene SCENE =
      new Scene(AFTER, LocalDate.EPOCH, Optional.empty(), EmergencyNumber.UNKNOWN);
  private static final CatalogDiff DIFF = new CatalogDiff(BEFORE.catalog(), AFTER.catalog());
  private static final List<EntryKey> DIFFERING = DIFF.entries();

  @Test
  void a_page_of_one_entry_takes_the_memory_of_one() {
    assertThat(page(1).changes()).hasSize(100);
    assertThat(page(11).changes()).hasSize(1);

    assertThat(Allocated.bytes(() -> page(11))).isLessThan(Allocated.bytes(() -> page(1)) / 10);
  }

  private static ComparePage page(int number) {
    return ComparePage.of(SCENE, BEFORE.release(), AFTER.release(), DIFF, DIFFERING, number);
  }
}
