package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Frame;
import dev.stepwell.explorer.Words;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Says why something was not done, where nothing more is shown of it.
 *
 * @param frame what is around it
 * @param visitor who asked
 * @param title in a few words
 * @param text what there is to say
 * @param faults each thing that is wrong
 * @param again the page on which to look again
 * @param written what was not taken
 */
@CheckedTemplate(basePath = "editors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RefusedPage(
    Frame frame,
    Visitor visitor,
    String title,
    String text,
    List<String> faults,
    String again,
    Written written)
    implements TemplateInstance {

  /** Programs are told where to read on in the API; people in other words. */
  static RefusedPage of(
      Frame frame, Visitor visitor, Problem problem, String again, Written written) {
    String text = Words.find("editors.refused." + problem.type().slug()).orElse(problem.detail());
    List<String> faults = problem.faults().stream().map(Fault::detail).distinct().toList();
    return new RefusedPage(
        frame,
        visitor,
        problem.type().title(),
        text,
        faults.equals(List.of(text)) ? List.of() : faults,
        again,
        written);
  }
}
