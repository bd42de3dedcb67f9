package dev.stepwell.explorer;

import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/**
 * A page, rendered.
 *
 * @param status with which it is answered
 * @param html all of it
 * @param headers beyond those that every page has
 */
public record Page(int status, String html, Map<String, String> headers) {

  /** A page without headers of its own. */
  public Page(int status, TemplateInstance template) {
    this(status, template, Map.of());
  }

  /** A page with headers of its own. */
  public Page(int status, TemplateInstance template, Map<String, String> headers) {
    this(status, template.render(), headers);
  }

  /** The page that was asked for. */
  public static Page ok(TemplateInstance template) {
    return new Page(200, template);
  }
}
