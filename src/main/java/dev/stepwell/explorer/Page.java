package dev.stepwell.explorer;

import io.quarkus.qute.TemplateInstance;

/**
 * A page to be rendered.
 *
 * @param status with which it is answered
 * @param template with everything that it shows
 */
record Page(int status, TemplateInstance template) {

  static Page ok(TemplateInstance template) {
    return new Page(200, template);
  }
}
