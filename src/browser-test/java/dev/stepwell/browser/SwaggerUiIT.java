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
}
