package dev.stepwell.api.representation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.Edit;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.release.Edition;
import dev.stepwell.release.TestEditions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A whole catalog is never in memory as representations: each is made when it is written. */
class CatalogViewTest {

  private static final Edition EDITION = TestEditions.first(BuiltInContent.catalog());
  private static final Edition NEXT =
      TestEditions.next(
          EDITION,
          Edit.set(
              EDITION.catalog(), EntryType.CONDITION, "sciatica", "name", "Pain from the back"));

  @Test
  void a_representation_is_made_when_it_is_looked_at_and_not_kept() {
    assertThat(lists(CatalogView.of(EDITION))).allSatisfy(CatalogViewTest::assertKeepsNothing);
  }

  @Test
  void so_is_one_that_is_not_as_it_was() {
    CatalogView delta = CatalogView.since(EDITION, NEXT);

    assertThat(delta.conditions()).extracting(ConditionView::slug).contains("sciatica");
    assertThat(delta.pathways()).hasSizeLessThan(NEXT.catalog().pathways().size());
    assertKeepsNothing(delta.conditions());
    assertKeepsNothing(delta.pathways());
  }

  private static void assertKeepsNothing(List<?> list) {
    assertThat(list).isNotEmpty();
    assertThat(list.get(0)).isEqualTo(list.get(0)).isNotSameAs(list.get(0));
  }

  private static Stream<List<?>> lists(CatalogView it) {
    return Stream.of(
        it.conditions(),
        it.pathways(),
        it.treatments(),
        it.diagnostics(),
        it.findings(),
        it.redFlags(),
        it.faqs(),
        it.sources());
  }
}
