package dev.stepwell.explorer.where;

import dev.stepwell.explorer.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * "Where do we stand?": the questions of a pathway, and where the answers lead.
 *
 * @param frame what is around it
 * @param name of the condition
 * @param condition its page
 * @param action where the answers are sent
 * @param isClosed whether evaluations are for partners only
 * @param dangers the red flags, as questions
 * @param scope who is out of scope, as questions
 * @param findings what was found, as questions
 * @param trials what was tried, as questions
 * @param flagged the red flags that are said to be present
 * @param faults what cannot be used of the answers
 * @param isOutdated whether something is answered that is not asked, as before a release
 * @param standing where they lead; empty before anything was answered
 */
@CheckedTemplate(basePath = "where", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WherePage(
    Frame frame,
    String name,
    String condition,
    String action,
    boolean isClosed,
    List<Question> dangers,
    List<Question> scope,
    List<Question> findings,
    List<TrialQuestion> trials,
    List<StandingView.Flag> flagged,
    List<FieldFault> faults,
    boolean isOutdated,
    Optional<StandingView> standing)
    implements TemplateInstance {

  /**
   * A question that is answered with yes or no.
   *
   * @param field of the form
   * @param question in plain words
   * @param help how to answer
   * @param answers what may be chosen
   */
  record Question(String field, String question, Optional<String> help, List<Choice> answers) {}

  /** What may be chosen, and whether it is. */
  record Choice(String value, String text, boolean chosen) {}

  /** A field to fill in, and what stands there. */
  record Field(String name, String value, boolean isFaulty) {}

  /**
   * A treatment as a question.
   *
   * @param name of the treatment
   * @param outcomes what may have come of it
   * @param outcome the field of that
   * @param weeks the field of how many weeks it was tried
   * @param from the field of its first day
   * @param until the field of its last day
   * @param minimum how long it is tried before its result counts
   */
  record TrialQuestion(
      String name,
      List<Choice> outcomes,
      Field outcome,
      Field weeks,
      Field from,
      Field until,
      Optional<String> minimum) {}

  /** What is wrong with a field. */
  record FieldFault(Optional<String> field, String text) {}
}
