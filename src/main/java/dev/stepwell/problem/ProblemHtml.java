package dev.stepwell.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The pages about types of problem, as HTML. */
final class ProblemHtml {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%1$s</title>
      <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
      </style>
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
    return PAGE.formatted(
        "Problems",
        "<p>What the answers of type application/problem+json mean.</p>\n<ul>\n%s</ul>\n"
            .formatted(items));
  }

  static String of(ProblemType type) {
    return PAGE.formatted(
        escape(type.title()),
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

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
