package dev.stepwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stepwell.api.OneRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Developers try the API in the browser. */
@QuarkusTest
@TestProfile(OneRelease.class)
class SwaggerUiIT extends InBrowser {

  @Test
  void an_evaluation_is_tried_out_as_it_stands() {
    Page page = chromium().window(WIDE, HIGH);
    page.navigate("/q/swagger-ui/");
    Locator operation = page.locator("#operations-Pathways-evaluatePathway");

    operation.locator("button").first().click();
    operation.getByText("Try it out").click();
    operation.locator(".execute").click();

    Locator answer = operation.locator(".live-responses-table .response").first();
    assertThat(answer.locator(".response-col_status")).containsText("200");
    assertThat(answer).containsText("\"disposition\"");
    answer.scrollIntoViewIfNeeded();
    Chromium.keep(page, "swagger-ui");
  }

  @Test
  void the_padlock_is_open_where_a_token_may_be_left_out() {
    Page page = chromium().window(WIDE, HIGH);
    page.navigate("/q/swagger-ui/");

    assertThat(padlock(page, "Conditions-listConditions"))
        .hasAttribute("aria-label", "authorization button unlocked");
    assertThat(padlock(page, "Search-search")).hasCount(0);

    page.locator(".authorize.unlocked").click();
    page.locator(".auth-container input").fill("a.b.c");
    page.locator(".auth-container .authorize").click();
    page.locator(".btn-done").click();

    assertThat(padlock(page, "Conditions-listConditions"))
        .hasAttribute("aria-label", "authorization button locked");
  }

  private static Locator padlock(Page page, String operation) {
    return page.locator("#operations-" + operation + " .authorization__btn");
  }
}
