package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Frame;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Says why something was not done.
 *
 * @param frame what is around it
 * @param visitor who asked
 * @param title of the problem
 * @param text what is wrong this time
 * @param faults each thing that is wrong
 * @param again the page from which to try again
 */
@CheckedTemplate(basePath = "editors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RefusedPage(
    Frame frame, Visitor visitor, String title, String text, List<String> faults, String again)
    implements TemplateInstance {

  static RefusedPage of(Frame frame, Visitor visitor, Problem problem, String again) {
    List<String> faults = problem.faults().stream().map(Fault::detail).distinct().toList();
    return new RefusedPage(
        frame,
        visitor,
        problem.type().title(),
        problem.detail(),
        faults.equals(List.of(problem.detail())) ? List.of() : faults,
        again);
  }
}
