package dev.stepwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import dev.stepwell.api.OneRelease;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 A and AA, as far as axe can tell: light and dark, wide and narrow, all unfolded. */
@QuarkusTest
@TestProfile(OneRelease.class)
class AccessibleIT extends InBrowser {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/conditions/herniated-disc",
        "/conditions/deep-vein-thrombosis",
        "/conditions/herniated-disc/where",
        "/treatments/nerve-blocks",
        "/search?q=disc",
        "/search?q=nothing-like-it",
        "/compare",
        "/change-requests",
        "/conditions/none"
      })
  void axe_finds_nothing(String target) {
    check(chromium().window(WIDE, HIGH), target);
    check(chromium().dark(PHONE, HIGH), target);
  }

  private static void check(Page page, String target) {
    page.navigate(target);
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
    assertClean(page);
  }

  private static String told(CheckedNode node) {
    return node.getHtml() + ": " + node.getFailureSummary();
  }

  static void assertClean(Page page) {
    assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
        .extracting(
            it -> it.getId() + ": " + it.getNodes().stream().map(AccessibleIT::told).toList())
        .isEmpty();
  }
}
