package dev.stepwell.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.Edit;
import dev.stepwell.api.ManyReleases;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Source;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two releases that differ in more than fits on a page. */
@QuarkusTest
@TestProfile(ComparePagingTest.Alone.class)
class ComparePagingTest {

  /** An application with the releases of this test, and no others. */
  public static class Alone extends ManyReleases {}

  private static final Pattern ENTRY = Pattern.compile("<h3>[^\n]*new name of ([a-zA-Z0-9-]+)");

  @Inject TestReleases releases;
  @Inject Editions editions;

  @Test
  void every_entry_that_differs_is_on_one_of_the_pages() {
    Catalog catalog = editions.current().catalog();
    Set<String> changed = new HashSet<>();
    for (EntryType type : List.of(EntryType.FINDING, EntryType.RED_FLAG, EntryType.TREATMENT)) {
      for (String key : List.copyOf(catalog.entries(type).keySet())) {
        changed.add(key);
        catalog = Edit.set(catalog, type, key, "name", "new name of " + key);
      }
    }
    for (Source it : catalog.sources()) {
      changed.add(it.id());
      catalog = Edit.set(catalog, EntryType.SOURCE, it.id(), "title", "new name of " + it.id());
    }
    assertThat(changed).hasSizeBetween(101, 200);
    releases.publish(catalog);

    String first = Site.html("/compare?from=1&to=2");
    String second = Site.html("/compare?from=1&to=2&page=2");

    assertThat(first)
        .contains(changed.size() + " entries differ", "1 to 100 are on this page.")
        .contains("<a href=\"/compare?from=1&amp;to=2&amp;page=2\" rel=\"next\">")
        .doesNotContain("rel=\"prev\"");
    assertThat(second)
        .contains("101 to " + changed.size() + " are on this page.")
        .contains("<a href=\"/compare?from=1&amp;to=2&amp;page=1\" rel=\"prev\">")
        .doesNotContain("rel=\"next\"");
    Set<String> shown = shown(first);
    assertThat(shown).hasSize(100);
    assertThat(shown.addAll(shown(second))).isTrue();
    assertThat(shown).isEqualTo(changed);
    assertThat(Site.get("/compare?from=1&to=2&page=3").statusCode()).isEqualTo(400);
    assertThat(Site.html("/compare?page=0")).contains("There are the pages 1 to 2.");
  }

  private static Set<String> shown(String html) {
    Set<String> shown = new HashSet<>();
    Matcher entry = ENTRY.matcher(html);
    while (entry.find()) {
      shown.add(entry.group(1));
    }
    return shown;
  }
}
