package dev.stepwell.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.Edit;
import dev.stepwell.api.ManyReleases;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Editions;
import dev.stepwell.release.Publications;
import dev.stepwell.release.TestReleases;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages after a second release, a day later, with texts that somebody has tampered with. */
@QuarkusTest
@TestProfile(LaterPagesTest.Alone.class)
class LaterPagesTest {

  /** An application with the releases of this test, and no others. */
  public static class Alone extends ManyReleases {}

  private static final String MARKUP = "<script>alert(1)</script><b onclick=x>'\"&{name}";

  private static boolean isPublished;

  @Inject TestReleases releases;
  @Inject Publications publications;
  @Inject Editions editions;
  @Inject SetClock clock;

  @BeforeEach
  void publish() {
    if (isPublished) {
      return;
    }
    clock.set(SetClock.NOON.plus(Duration.ofDays(1)));
    Catalog catalog = editions.current().catalog();
    catalog = Edit.set(catalog, EntryType.CONDITION, "tendonitis", "summary", MARKUP);
    catalog = Edit.set(catalog, EntryType.CONDITION, "tendonitis", "name", "Sore " + MARKUP);
    catalog = Edit.set(catalog, EntryType.RED_FLAG, "septic-joint", "sign", MARKUP);
    catalog = Edit.set(catalog, EntryType.TREATMENT, "nerve-blocks", "relief", MARKUP);
    catalog = Edit.set(catalog, EntryType.SOURCE, "NG59", "link", "javascript:alert(1)");
    releases.publish(catalog);
    isPublished = true;
  }

  @Test
  void a_page_shows_the_newest_release_at_once_and_the_earlier_one_by_its_day() {
    assertThat(Site.html("/conditions/tendonitis"))
        .contains("Release 2")
        .contains("Sore &lt;script");

    String then = Site.html("/conditions/tendonitis?asOf=2026-11-22");

    assertThat(then).contains("release 1 of 22 November 2026").doesNotContain("&lt;script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/conditions/tendonitis",
        "/conditions/arthritis",
        "/treatments/nerve-blocks",
        "/conditions/tendonitis/where",
        "/search?q=sore",
        "/compare"
      })
  void markup_in_an_entry_stays_text_wherever_it_is_shown(String target) {
    String html = Site.html(target);

    assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<b onclick");
    assertThat(Site.scripts(html)).isEqualTo(2);
  }

  @Test
  void two_releases_are_compared_field_by_field() {
    String html = Site.html("/compare?from=1&to=2");

    assertThat(html)
        .contains("4 entries differ")
        .containsSubsequence("Nerve blocks", "<code>relief</code> Changed", "<del>", "<ins>")
        .contains("javascript:alert(1)</ins>")
        .doesNotContain("href=\"javascript:", "<b onclick");
    assertThat(Site.html("/compare")).as("the last two").isEqualTo(html);
    assertThat(Site.html("/compare?from=2&to=1")).as("in either order").isEqualTo(html);
    assertThat(Site.html("/compare?from=2&to=2")).contains("Nothing differs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "-1", "x", "99999999999"})
  void only_releases_that_there_are_can_be_compared(String number) {
    Response refusal = Site.get("/compare?from=" + number);

    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.asString()).contains("There are the releases 1 to 2.");
  }

  @Test
  void only_a_web_address_becomes_a_link() {
    assertThat(Site.html("/conditions/sciatica")).contains("NG59").doesNotContain("javascript:");
  }

  @Test
  void a_release_that_was_recalled_says_so() {
    publications.recall(1, "ada", "A dose was <b>wrong</b>.");

    assertThat(Site.html("/conditions/sciatica?asOf=2026-11-22"))
        .contains("This release was recalled.")
        .contains("A dose was &lt;b&gt;wrong&lt;/b&gt;.");
    assertThat(Site.html("/conditions/sciatica")).doesNotContain("recalled");
  }
}
