package dev.stepwell.catalog;

import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.FindingKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The built-in catalog with many more findings, which nothing uses. */
public final class ManyFindings {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private ManyFindings() {}

  /** With so many more, {@code many-findings-00000} and on. */
  public static Catalog catalog(int number) {
    Catalog catalog = BuiltInContent.catalog();
    for (int i = 0; i < number; i++) {
      catalog = catalog.with(finding("many-findings-%05d".formatted(i)));
    }
    return catalog;
  }

  private static Finding finding(String slug) {
    return new Finding(
        slug,
        FindingKind.CONTRAINDICATION,
        slug,
        slug,
        slug,
        Optional.empty(),
        List.of(),
        List.of(),
        DAY,
        DAY);
  }
}
