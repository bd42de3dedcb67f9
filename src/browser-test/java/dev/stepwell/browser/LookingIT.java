package dev.stepwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stepwell.api.OneRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People look for a condition, and at its ladder. */
@QuarkusTest
@TestProfile(OneRelease.class)
class LookingIT extends InBrowser {

  @Test
  void what_is_looked_for_is_found_as_it_is_typed() {
    Page page = chromium().window(WIDE, HIGH);
    page.navigate("/");

    page.getByLabel("Search by name").pressSequentially("sciat");

    Locator found = page.locator("#found").getByRole(AriaRole.LINK).first();
    assertThat(found).hasText("Sciatica");
    assertThat(page.url()).as("what is typed is no history").endsWith("/");
    found.click();
    assertThat(page).hasURL(Chromium.origin() + "/conditions/sciatica");
  }

  @Test
  void a_ladder_is_read_step_by_step_with_its_evidence_on_demand() {
    Page page = chromium().window(WIDE, HIGH);
    page.navigate("/conditions/herniated-disc");
    Chromium.keep(page, "condition");

    Locator steps = page.locator("ol.ladder > li");
    assertThat(steps.first()).containsText("Check for danger signs");
    Locator surgery = page.locator("#step-surgery");
    assertThat(surgery).containsText("locked until all of these are true");
    Locator evidence = surgery.locator("details").first();
    assertThat(evidence.locator(".sources").first()).isHidden();
    evidence.locator("summary").click();
    assertThat(evidence.locator(".sources").first()).isVisible();
    surgery.scrollIntoViewIfNeeded();
    Chromium.keep(page, "gate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/conditions/spinal-stenosis",
        "/conditions/spinal-stenosis/where",
        "/treatments/joint-injections",
        "/search?q=disc",
        "/compare",
        "/change-requests",
        "/conditions/none"
      })
  void nothing_scrolls_to_the_side_on_a_phone_or_at_twice_the_size(String target) {
    Page phone = chromium().window(PHONE, 740);
    phone.navigate(target);
    openAll(phone);
    assertThat(isTooWide(phone)).as("360 px").isFalse();

    // 200% of a window that is 1280 pixels wide is what a window of 640 shows, at twice the
    // density.
    Page zoomed = chromium().window(640, 450);
    zoomed.navigate(target);
    openAll(zoomed);
    assertThat(isTooWide(zoomed)).as("200%").isFalse();

    Page larger = chromium().window(WIDE, HIGH);
    larger.navigate(target);
    larger.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
    assertThat(isTooWide(larger)).as("text at 200%").isFalse();
  }

  private static void openAll(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
  }

  @Test
  void it_is_dark_where_the_person_wants_it_dark() {
    Page light = chromium().window(WIDE, HIGH);
    light.navigate("/");
    Chromium.keep(light, "start");
    Page dark = chromium().dark(WIDE, HIGH);
    dark.navigate("/");
    Chromium.keep(dark, "start-dark");

    assertThat(brightness(light)).isGreaterThan(200);
    assertThat(brightness(dark)).isLessThan(60);
  }

  private static int brightness(Page page) {
    String colour = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g)[1]";
    return Integer.parseInt((String) page.evaluate(colour));
  }

  @Test
  void a_first_visit_transfers_less_than_100_kB() {
    Page page = chromium().window(WIDE, HIGH);
    page.navigate("/conditions/spinal-stenosis");

    Object bytes =
        page.evaluate(
            "[...performance.getEntriesByType('resource'),"
                + " ...performance.getEntriesByType('navigation')]"
                + ".reduce((sum, it) => sum + it.transferSize, 0)");

    assertThat(((Number) bytes).intValue()).isBetween(10_000, 100_000);
  }
}
