package dev.stepwell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.stepwell.api.Editors;
import dev.stepwell.api.ManyReleases;
import dev.stepwell.authoring.Body;
import dev.stepwell.authoring.OfAnotherVersion;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Reviewers look at what is proposed, and decide. */
@QuarkusTest
@TestProfile(EditingIT.Alone.class)
class EditingIT extends InBrowser {

  /** An application with the change requests of this test, and no others. */
  public static class Alone extends ManyReleases {}

  private static final String LIST = "/change-requests";

  @Test
  void without_a_script_on_a_phone_a_reviewer_looks_and_approves() {
    propose("Plainer words on tendons", "tendonitis", "A tendon that is sore.");
    Page page = chromium().withoutScript(PHONE, 740);
    signIn(page, "ben", "reviewer");
    assertFits(page);

    button(page, "Plainer words on tendons").click();
    assertThat(page.locator(".fields ins")).hasText("A tendon that is sore.");
    assertFits(page);
    button(page, "Approve and publish").click();

    assertThat(page.locator(".note").first()).containsText("Published as release ");
    assertFits(page);
    assertKeptNowhere(page);
    page.navigate("/conditions/tendonitis");
    assertThat(page.locator("main")).containsText("A tendon that is sore.");
  }

  @Test
  void with_the_keyboard_alone_a_reviewer_rejects() {
    propose("Too plain", "sciatica", "It hurts.");
    Page page = chromium().window(WIDE, HIGH);
    page.navigate(LIST);

    tabTo(page, () -> page.locator("#token"));
    page.keyboard().insertText(Tokens.of("ben", "reviewer"));
    page.keyboard().press("Enter");
    tabTo(page, () -> button(page, "Too plain"));
    page.keyboard().press("Enter");
    tabTo(page, () -> page.locator("#reason"));
    page.keyboard().type("It says too little.");
    page.keyboard().press("Tab");
    assertThat(button(page, "Reject")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("It says too little.");
    assertThat(page.locator("dl.facts")).containsText("Rejected");
    assertKeptNowhere(page);
  }

  @Test
  void axe_finds_nothing_and_nothing_scrolls_to_the_side() {
    propose("A longer way to say it", "spinal-stenosis", "The canal is narrow. ".repeat(8).strip());
    for (Page page :
        List.of(
            chromium().window(WIDE, HIGH),
            chromium().dark(PHONE, HIGH),
            chromium().window(640, 450))) {
      signIn(page, "ben", "reviewer");
      assertFits(page);
      AccessibleIT.assertClean(page);
      button(page, "A longer way to say it").click();
      assertThat(page.locator("h1")).hasText("A longer way to say it");
      assertFits(page);
      AccessibleIT.assertClean(page);
      Chromium.keep(page, "editors-" + page.viewportSize().width);
      page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      assertFits(page);
    }
  }

  @Test
  void what_is_refused_can_be_read_and_gone_on_from() {
    String id = propose("Of anna", "arthritis", "A joint.");
    Page page = chromium().window(WIDE, HIGH);
    signIn(page, "anna", "editor");
    page.navigate(LIST + "/" + id);
    page.locator("#token").fill("eyJ.none.at-all");
    button(page, "Go on").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("is not valid");
    AccessibleIT.assertClean(page);

    page.locator("#token").fill(Tokens.of("ben", "reviewer"));
    button(page, "Go on").click();
    assertThat(page.locator("h1")).hasText("Of anna");
    Editors.anna().post(Editors.REQUESTS + "/" + id + "/withdraw").then().statusCode(200);
    button(page, "Approve and publish").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("has changed since");
    AccessibleIT.assertClean(page);
    button(page, "Look again").click();
    assertThat(page.locator("dl.facts")).containsText("Withdrawn");
  }

  @Test
  void what_was_done_is_said_even_where_its_page_cannot_be_shown() {
    for (Page page : List.of(chromium().window(WIDE, HIGH), chromium().dark(PHONE, HIGH))) {
      String id = Editors.draft(summary("Of two versions", "sciatica", "A nerve."));
      page.navigate(LIST + "/" + id);
      page.locator("#token").fill(Tokens.of("ben", "reviewer"));
      button(page, "Go on").click();
      page.locator("#text").fill("Fine by me.");
      OfAnotherVersion.edits(id);
      button(page, "Send the comment").click();

      assertThat(page.locator("h1")).hasText("Your comment is kept");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("It was done.");
      assertFits(page);
      AccessibleIT.assertClean(page);
    }
  }

  @Test
  void what_was_written_is_there_again_when_it_was_refused() {
    String id = propose("Of two minds", "radiculopathy", "A root.");
    Page page = chromium().window(WIDE, HIGH);
    page.navigate(LIST + "/" + id);
    page.locator("#token").fill(Tokens.of("ben", "reviewer"));
    button(page, "Go on").click();
    page.locator("#reason").fill("Too short.\nAnd <too> plain.");
    Editors.anna().post(Editors.REQUESTS + "/" + id + "/withdraw").then().statusCode(200);
    button(page, "Reject").click();
    assertThat(page.locator(".said-of")).hasText("Too short. And <too> plain.");
    AccessibleIT.assertClean(page);
    button(page, "Look again").click();
    assertThat(page.locator("dl.facts")).containsText("Withdrawn");
    assertThat(page.locator("main")).containsText("And <too> plain.");
    AccessibleIT.assertClean(page);
  }

  @Test
  void what_was_written_is_shown_where_a_new_token_is_asked_for() {
    String id = propose("Of a long day", "herniated-disc", "A disc.");
    for (Page page : List.of(chromium().window(WIDE, HIGH), chromium().dark(PHONE, HIGH))) {
      page.navigate(LIST + "/" + id);
      page.locator("#token").fill(Tokens.of("ben", "reviewer"));
      button(page, "Go on").click();
      page.locator("#text").fill("Not <yet>.");
      page.evaluate("document.querySelectorAll('[name=token]').forEach(it => it.value = 'eyJ.a')");
      button(page, "Send the comment").click();

      assertThat(page.getByRole(AriaRole.ALERT)).containsText("is not valid");
      assertThat(page.locator(".said-of")).hasText("Not <yet>.");
      assertFits(page);
      AccessibleIT.assertClean(page);
      page.locator("#token").fill(Tokens.of("ben", "reviewer"));
      button(page, "Go on").click();
      assertThat(page.locator("#text")).hasValue("Not <yet>.");
    }
  }

  @Test
  void a_page_elsewhere_puts_no_word_into_a_form() {
    String id = propose("Of nobody else", "herniated-disc", "A slipped disc.");
    Page page = chromium().window(WIDE, HIGH);
    page.setContent(
        "<form method=post action='%s%s/%s'><input name=reason value=Fine><button>Win</button>"
            .formatted(Chromium.origin(), LIST, id));
    button(page, "Win").click();

    assertThat(page.locator("#token")).isVisible();
    assertThat(page.locator("[name=reason]")).hasCount(0);
    assertThat(page.locator("main")).not().containsText("Fine");
  }

  @Test
  void what_is_proposed_stands_beside_what_is_there() {
    Body body =
        summary(
            "Plainer words on sciatica",
            "sciatica",
            "Pain that runs from the back down one leg, along the sciatic nerve.");
    String id = Editors.submitted(body.with(it -> it.put("why", "Readers did not know the word.")));
    Page page = chromium().window(WIDE, 1000);
    page.navigate(LIST + "/" + id);
    page.locator("#token").fill(Tokens.of("ben", "reviewer"));
    button(page, "Go on").click();

    BoundingBox before = page.locator(".fields .before").first().boundingBox();
    BoundingBox after = page.locator(".fields .after").first().boundingBox();
    assertThat(after.x).isGreaterThan(before.x + before.width);
    assertThat(after.y).isEqualTo(before.y);
    Chromium.keep(page, "editors-review");
  }

  private static Body summary(String title, String condition, String summary) {
    return Body.titled(title).put(EntryType.CONDITION, condition, it -> it.put("summary", summary));
  }

  private static String propose(String title, String condition, String summary) {
    return Editors.submitted(summary(title, condition, summary));
  }

  private static void signIn(Page page, String name, String role) {
    page.navigate(LIST);
    page.locator("#token").fill(Tokens.of(name, role));
    button(page, "Go on").click();
    assertThat(page.locator("h1")).hasText("Change requests");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void tabTo(Page page, Supplier<Locator> target) {
    target.get().waitFor();
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((boolean) target.get().evaluate("it => it === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not lead to it");
  }

  private static void assertFits(Page page) {
    assertThat(isTooWide(page)).as(page.title()).isFalse();
  }

  private static void assertKeptNowhere(Page page) {
    assertThat(page.url()).startsWith(Chromium.origin() + LIST).doesNotContain("?");
    assertThat(page.context().cookies()).isEmpty();
    assertThat(page.context().storageState()).doesNotContain("eyJ");
  }
}
