package dev.stepwell.explorer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * What was found for some words.
 *
 * @param frame what is around it
 * @param q the words
 * @param hits what was found, best first
 * @param refusal why nothing was looked for
 */
@CheckedTemplate(basePath = "explorer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchPage(Frame frame, String q, List<Hit> hits, Optional<String> refusal)
    implements TemplateInstance {

  /**
   * One that was found.
   *
   * @param name of the entry
   * @param href of its page, if it has one
   * @param kind what it is, in words
   * @param text what of it fits
   * @param urgent whether it is a red flag, and so comes with what to do
   */
  record Hit(String name, Optional<String> href, String kind, String text, boolean urgent) {}
}
