package dev.stepwell.explorer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Says why a page is not there, and where to go instead.
 *
 * @param frame what is around it
 * @param title in a few words
 * @param text what happened
 * @param links what may have been meant
 */
@CheckedTemplate(basePath = "explorer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MessagePage(Frame frame, String title, String text, List<NamedLink> links)
    implements TemplateInstance {}
