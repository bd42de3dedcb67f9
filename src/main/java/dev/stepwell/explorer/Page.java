package dev.stepwell.explorer;

import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/**
 * A page to be rendered.
 *
 * @param status with which it is answered
 * @param template with everything that it shows
 * @param headers beyond those that every page has
 */
public record Page(int status, TemplateInstance template, Map<String, String> headers) {

  /** A page without headers of its own. */
  public Page(int status, TemplateInstance template) {
    this(status, template, Map.of());
  }

  /** The page that was asked for. */
  public static Page ok(TemplateInstance template) {
    return new Page(200, template);
  }
}
