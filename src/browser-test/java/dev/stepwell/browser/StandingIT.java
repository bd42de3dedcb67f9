package dev.stepwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stepwell.api.OneRelease;
import dev.stepwell.pathway.evaluation.Disposition;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People answer, and see where they stand. */
@QuarkusTest
@TestProfile(OneRelease.class)
class StandingIT extends InBrowser {

  private static final Path HISTORIES = Path.of("src/main/resources/openapi/examples/histories");
  private static final String WHERE = "/conditions/herniated-disc/where";

  @ParameterizedTest
  @EnumSource(Disposition.class)
  void as_answers_are_given_the_ladder_lights_up(Disposition disposition) throws IOException {
    JsonNode history = history(disposition);
    Page page = chromium().window(WIDE, HIGH);
    page.navigate(where(disposition));

    fill(page, history);

    assertThat(page.locator("#standing .outcome." + disposition.term())).isVisible();
    assertThat(page.locator("#standing ol.ladder > li").first()).isVisible();
    Chromium.keep(page, "where-" + disposition.term());
    AccessibleIT.assertClean(page);
    assertKeptNowhere(page, where(disposition));
  }

  @ParameterizedTest
  @EnumSource(Disposition.class)
  void without_a_script_the_button_does_it(Disposition disposition) throws IOException {
    Page page = chromium().withoutScript(PHONE, 740);
    page.navigate(where(disposition));

    fill(page, history(disposition));
    page.locator("#answers button").click();

    assertThat(page.locator("#standing .outcome." + disposition.term())).isVisible();
    assertThat(page.url()).isEqualTo(Chromium.origin() + where(disposition));
  }

  @Test
  void a_red_flag_is_told_at_once_whatever_else_was_answered() {
    Page page = chromium().window(PHONE, 740);
    page.navigate(WHERE);

    choose(page, "finding.cauda-equina", "present");

    assertThat(page.locator("#said")).containsText("Emergency: get help now");
    assertThat(page.locator("#said")).isInViewport();
    assertThat(page.locator("#standing")).containsText("Call the emergency number now.");
    assertThat(page.locator("#step-surgery")).containsText("Locked");
    assertThat(isTooWide(page)).isFalse();
    Chromium.keep(page, "where-phone");
  }

  @Test
  void with_the_keyboard_alone_an_answer_is_given_and_followed() {
    Page page = chromium().window(WIDE, HIGH);
    page.navigate(WHERE);

    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
    tabTo(page, "finding.cauda-equina");
    page.keyboard().press("ArrowLeft");

    Locator no = page.locator("[name='finding.cauda-equina'][value='absent']");
    assertThat(no).isChecked();
    assertThat(no).isFocused();
    assertThat(page.locator("#standing .outcome.complete-screen")).isVisible();
    assertThat(no).isFocused();
    String outline = "getComputedStyle(document.activeElement.nextElementSibling).outlineStyle";
    assertThat(page.evaluate(outline)).as("what has the focus is seen").isEqualTo("solid");
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (name.equals(page.evaluate("document.activeElement.name"))) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not lead to " + name);
  }

  @Test
  void what_cannot_be_used_is_said_and_leads_to_its_field() {
    Page page = chromium().window(WIDE, HIGH);
    page.navigate(WHERE);

    page.locator("[name='weeks.physical-therapy']").fill("six");
    page.locator("[name='outcome.physical-therapy']").selectOption("insufficient-relief");

    Locator fault = page.locator("#standing a", new Page.LocatorOptions().setHasText("weeks"));
    assertThat(fault).hasText("Write how many whole weeks, as a number such as 6.");
    fault.click();
    assertThat(page.locator("[name='weeks.physical-therapy']")).isFocused();
  }

  private static String where(Disposition disposition) {
    return disposition == Disposition.HAND_OVER ? "/conditions/sciatica/where" : WHERE;
  }

  private static JsonNode history(Disposition disposition) throws IOException {
    return new ObjectMapper().readTree(HISTORIES.resolve(disposition.term() + ".json").toFile());
  }

  private static void fill(Page page, JsonNode history) {
    history
        .path("findings")
        .properties()
        .forEach(it -> choose(page, "finding." + it.getKey(), it.getValue().asText()));
    for (JsonNode trial : history.path("trials")) {
      String slug = trial.get("treatment").asText();
      page.locator("[name='outcome." + slug + "']").selectOption(trial.get("outcome").asText());
      if (trial.has("duration")) {
        page.locator("[name='weeks." + slug + "']")
            .fill(trial.get("duration").asText().replaceAll("\\D", ""));
      }
      if (trial.has("startedOn")) {
        page.locator("details:has([name='from." + slug + "']) summary").click();
        page.locator("[name='from." + slug + "']").fill(trial.get("startedOn").asText());
      }
      if (trial.has("endedOn")) {
        page.locator("[name='until." + slug + "']").fill(trial.get("endedOn").asText());
      }
    }
    page.locator("h1").click();
  }

  private static void choose(Page page, String name, String value) {
    String chosen = value.equals("unknown") ? "" : value;
    page.locator("label:has([name='%s'][value='%s'])".formatted(name, chosen)).click();
  }

  private static void assertKeptNowhere(Page page, String where) {
    assertThat(page.url()).isEqualTo(Chromium.origin() + where);
    assertThat(page.evaluate("history.length")).isEqualTo(2);
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    assertThat(page.context().cookies()).isEmpty();
  }
}
