package dev.stepwell.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.stepwell.testing.Tool;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The machine's own Chromium, and what it was made to ask for and to complain of. */
final class Chromium implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Of its own, it waits five seconds for what is asserted; a busy machine may need more. */
  private static final double PATIENCE_MILLIS = 90_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> origins = new TreeSet<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Path program = Tool.named("chromium").path();
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setTimeout(PATIENCE_MILLIS)));
  }

  /** The address of the service under test. */
  static String origin() {
    return "http://localhost:" + RestAssured.port;
  }

  /** A window of its own, which remembers nothing of others. */
  Page window(int width, int height) {
    return window(width, height, new Browser.NewContextOptions());
  }

  Page dark(int width, int height) {
    return window(width, height, new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
  }

  Page withoutScript(int width, int height) {
    return window(width, height, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page window(int width, int height, Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setBaseURL(origin()).setViewportSize(width, height));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    Page page = context.newPage();
    page.onConsoleMessage(
        it -> {
          if (it.type().equals("error") && !isRefusal(it) && !isOvertaken(it)) {
            complaints.add(it.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        it ->
            origins.add(it.url().replaceFirst("^(\\w+://[^/]+).*", "$1").replaceFirst(",.*", "")));
    return page;
  }

  /** A page that says what is wrong has a status that says so too, and that is no fault of it. */
  private static boolean isRefusal(ConsoleMessage message) {
    return message.text().matches("Failed to load resource: .* status of 4(0[0139]|04|12|22) .*")
        && !message.location().contains("/explorer/");
  }

  /** A request that a later answer of the person takes the place of is not waited for any more. */
  private static boolean isOvertaken(ConsoleMessage message) {
    return List.of("htmx:afterRequest", "htmx:sendAbort").contains(message.text());
  }

  /** What the pages complained of: a broken policy, a missing file, an error in a script. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Whom the pages asked for anything. */
  Set<String> origins() {
    return Set.copyOf(origins);
  }

  /** Keeps what a page looks like. */
  static void keep(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
