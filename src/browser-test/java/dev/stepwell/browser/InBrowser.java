package dev.stepwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.stepwell.testing.RequiresTool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test in a browser. Whatever it does, no page asks anybody else or complains of anything. */
@RequiresTool("chromium")
abstract class InBrowser {

  static final int WIDE = 1200;
  static final int PHONE = 360;
  static final int HIGH = 900;

  private Chromium chromium;

  @BeforeEach
  void open() {
    chromium = Chromium.start();
  }

  Chromium chromium() {
    return chromium;
  }

  @AfterEach
  void close() {
    try (Chromium closing = chromium) {
      assertThat(closing.complaints()).isEmpty();
      assertThat(closing.origins()).isSubsetOf(Chromium.origin());
    }
  }

  /** Whether a page is wider than its window, so that one has to scroll to the side. */
  static boolean isTooWide(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
