package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.representation.CatalogDiffView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.diff.CatalogDiff;
import dev.stepwell.platform.Allocated;
import dev.stepwell.release.Edition;
import dev.stepwell.release.TestEditions;
import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of two releases that differ in everything, what is on a page is compared, and no more. */
class ReleaseDiffPageTest {

  private static final Edition EDITION = TestEditions.first(BuiltInContent.catalog());

  @Test
  void a_page_of_one_entry_takes_the_memory_of_one() {
    assertThat(page("1").items()).hasSize(1);
    assertThat(page("200").items()).hasSizeGreaterThan(100);
    assertThat(page("1").total()).isEqualTo(page("200").total());

    assertThat(Allocated.bytes(() -> page("1")))
        .isLessThan(Allocated.bytes(() -> page("200")) / 10);
  }

  private static CatalogDiffView page(String limit) {
    Query query =
        Query.read(
            Read.GET_RELEASE_DIFF.parameters(),
            MultiMap.caseInsensitiveMultiMap().add("limit", limit));
    return new ReleaseDiff.Compared(
            Optional.empty(),
            EDITION.release(),
            new CatalogDiff(Catalog.empty(), EDITION.catalog()))
        .view(new Reading(EDITION, LocalDate.EPOCH), query);
  }
}
