package dev.stepwell.explorer.editors;

import dev.stepwell.authoring.Event;
import dev.stepwell.explorer.EntryChange;
import dev.stepwell.explorer.Frame;
import dev.stepwell.explorer.Words;
import dev.stepwell.problem.Fault;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * A change request: what it changes, what stands against it, and what can be done to it.
 *
 * @param frame what is around it
 * @param visitor who looks at it
 * @param action where its forms are sent
 * @param request what it is
 * @param problems what keeps it from being published
 * @param diff what it changes
 * @param decision what can be decided
 * @param history what happened to it
 * @param done what was just done
 * @param remark what was written, and cannot be used
 */
@CheckedTemplate(basePath = "editors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RequestPage(
    Frame frame,
    Visitor visitor,
    String action,
    Facts request,
    List<Against> problems,
    Diff diff,
    Decision decision,
    List<Happening> history,
    Optional<Done> done,
    Remark remark)
    implements TemplateInstance {

  /**
   * What a change request is.
   *
   * @param version its entity tag, as it was before the differences were looked at
   * @param release of a published one, the release that was made of it
   */
  record Facts(
      long id,
      String title,
      String why,
      String state,
      String author,
      int basedOn,
      String created,
      String updated,
      String version,
      Optional<Published> release) {}

  /** A release, and the one before it, with which it is compared. */
  record Published(int number, int before) {}

  /** Something that stands against it: where, and what. */
  record Against(String pointer, String text) {

    static Against of(Fault it) {
      return new Against(it.name(), it.detail());
    }
  }

  /** What it makes of a release; empty of what is published already. */
  record Diff(int release, List<EntryChange> changes, List<Retired> retired) {}

  /** An entry that it retires, by its key, and the one that takes its place. */
  record Retired(String key, Optional<String> successor) {}

  /**
   * What can be decided.
   *
   * @param approvable whether the visitor may approve it as it stands
   * @param rejectable whether the visitor may reject it
   * @param because why not, if not both
   */
  record Decision(boolean approvable, boolean rejectable, Optional<String> because) {}

  /** Something that happened. */
  record Happening(String at, String by, String what, Optional<String> text) {

    static Happening of(Event it) {
      return new Happening(Moment.of(it.at()), it.by(), Words.of("event", it.kind()), it.text());
    }
  }

  /** What was done just now. */
  record Done(String title, Optional<String> text) {}

  /**
   * A text that cannot be used, in the field in which it was written.
   *
   * @param reason what stands in the field for a reason
   * @param reasonFault what is wrong with it
   * @param text what stands in the field for a comment
   * @param textFault what is wrong with it
   */
  record Remark(
      String reason, Optional<String> reasonFault, String text, Optional<String> textFault) {

    static final Remark NONE = new Remark("", Optional.empty(), "", Optional.empty());

    /** Whether there is anything wrong. */
    boolean isFaulty() {
      return reasonFault.isPresent() || textFault.isPresent();
    }
  }
}
