package dev.stepwell.problem;

/**
 * What a browser may do with what it is sent, as a {@code Content-Security-Policy}: what that
 * needs, and nothing else. Nothing is ever loaded from elsewhere.
 */
public enum BrowserPolicy {
  /** Pages for people: style, scripts and pictures are files of this server. */
  PAGES(
      "script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'"),
  /** Pages of {@code problem}: one style, which stands in them, and a form that leads to a page. */
  PLAIN_PAGES(
      "style-src %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted("'sha256-" + ProblemHtml.STYLE_DIGEST + "'")),
  /** Pictures, also where they are documents of their own. Their style stands in them. */
  PICTURES("style-src 'unsafe-inline'"),
  /**
   * Swagger UI, which is made by the framework: scripts stand in its page, not the same ones in
   * every mode, and it sets styles as it goes. In development it stands in a frame of this server.
   */
  SWAGGER_UI(
      "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'");

  /** The header that tells it. */
  public static final String HEADER = "Content-Security-Policy";

  private final String text;

  BrowserPolicy(String more) {
    this.text = "default-src 'none'; " + more;
  }

  /** As the header has it. */
  public String text() {
    return text;
  }
}
