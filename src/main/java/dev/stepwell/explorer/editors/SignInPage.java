package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * Asks for a token.
 *
 * @param frame what is around it
 * @param action where the form is sent
 * @param refused why the last one was not taken
 * @param written what came with it
 * @param open whether anybody's tokens are accepted
 * @param trying whether they are our own, to try things out with
 * @param audience for whom a token must be
 */
@CheckedTemplate(basePath = "editors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(
    Frame frame,
    String action,
    Optional<String> refused,
    Written written,
    boolean open,
    boolean trying,
    String audience)
    implements TemplateInstance {}
