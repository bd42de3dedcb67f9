package dev.stepwell.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** The pages about problems, as HTML. */
final class ProblemHtml {

  private static final String STYLE =
      """

      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
      """;

  /** The SHA-256 of its style, as a policy names it. */
  static final String STYLE_DIGEST = digest(STYLE);

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%1$s</title>
      <style>%3$s</style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      %2$s</main>
      </body>
      </html>
      """;

  private ProblemHtml() {}

  static String index() {
    var items =
        Arrays.stream(ProblemType.values())
            .map(
                type ->
                    "<li><a href=\"%s\">%s</a> (%d)</li>\n"
                        .formatted(type.uri(), escape(type.title()), type.status()))
            .collect(Collectors.joining());
    return page(
        "Problems",
        "<p>What the answers of type application/problem+json mean.</p>\n<ul>\n%s</ul>\n"
            .formatted(items));
  }

  static String of(ProblemType type) {
    return page(
        type.title(),
        """
        <p>HTTP status %d, type <code>%s</code></p>
        <h2>What it means</h2>
        <p>%s</p>
        <h2>What to do</h2>
        <p>%s</p>
        <p><a href="/problems">All problems</a></p>
        """
            .formatted(
                type.status(), type.uri(), escape(type.explanation()), escape(type.advice())));
  }

  /** A request that is refused, or has failed: says why, all at once, and where to go on. */
  static String of(Problem problem, String traceId) {
    String faults =
        problem.faults().stream()
            .map(it -> "<li>%s</li>\n".formatted(escape(it.detail())))
            .collect(Collectors.joining());
    return page(
        problem.type().title(),
        """
        <p>%s</p>
        %s<p><a href="/">All conditions and treatments</a></p>
        <p>Who asks us about it can name this: <code>%s</code></p>
        """
            .formatted(
                escape(problem.detail()),
                faults.isEmpty() ? "" : "<ul>\n" + faults + "</ul>\n",
                escape(traceId)));
  }

  /** Where nothing is: says so, and where to go on. */
  static String nowhere() {
    return page(
        "There is nothing at this address",
        """
        <p>It may have been written wrongly, or what was here is gone.</p>
        <form action="/search" method="get" role="search">
        <p><label for="q">Search by name, symptom or code</label><br>
        <input id="q" name="q" type="search" maxlength="200"> <button>Search</button></p>
        </form>
        <p><a href="/">All conditions and treatments</a></p>
        <p>Programs begin at <a href="/api/v1">/api/v1</a>; <a href="/q/swagger-ui/">Swagger UI</a> shows all\
         of it.</p>
        """);
  }

  private static String page(String title, String content) {
    return PAGE.formatted(escape(title), content, STYLE);
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
