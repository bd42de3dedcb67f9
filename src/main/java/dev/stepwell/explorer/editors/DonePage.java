package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Says what was done, where its page cannot be shown.
 *
 * @param frame what is around it
 * @param visitor who did it
 * @param title what was done
 * @param again the page on which to look again
 */
@CheckedTemplate(basePath = "editors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DonePage(Frame frame, Visitor visitor, String title, String again)
    implements TemplateInstance {}
