package dev.stepwell.explorer.editors;

import dev.stepwell.authoring.Event;
import dev.stepwell.authoring.RemarkReader;
import dev.stepwell.explorer.EntryChange;
import dev.stepwell.explorer.Frame;
import dev.stepwell.explorer.Words;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Recall;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /**
   * A release, and the one before it, with which it is compared.
   *
   * @param recalled why it should not be relied on any more, if that is so
   */
  record Published(int number, int before, Optional<String> recalled) {

    static Published of(int release, Edition live) {
      return new Published(
          release,
          release - 1,
          live.releases().stream()
              .filter(it -> it.number() == release)
              .flatMap(it -> it.recall().stream())
              .map(Recall::reason)
              .findFirst());
    }
  }

  /** Something that stands against it: where, and what. */
  record Against(String pointer, String text) {

    static Against of(Fault it) {
      return new Against(it.name(), it.detail());
    }
  }

  /** What it makes of a release; empty of what is published already. */
  record Diff(int release, List<EntryChange> changes, List<Retired> retired) {

    static final Diff NONE = new Diff(0, List.of(), List.of());
  }

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
   * What was written and not taken, in the fields in which it was written.
   *
   * @param written itself
   * @param reasonFault what is wrong with the reason
   * @param textFault what is wrong with the comment
   */
  record Remark(Written written, Optional<String> reasonFault, Optional<String> textFault) {

    static final Remark NONE = unsent(Written.NOTHING);

    /** Nobody has looked at it yet. */
    static Remark unsent(Written written) {
      return new Remark(written, Optional.empty(), Optional.empty());
    }

    /** It was refused. */
    static Remark of(Written written, Problem refusal) {
      return new Remark(written, fault(refusal, Fields.REASON), fault(refusal, Fields.TEXT));
    }

    /** Whether there is anything wrong. */
    public boolean isFaulty() {
      return reasonFault.isPresent() || textFault.isPresent();
    }

    /** What was written to reject it, where no form takes that any more. */
    public List<String> unplaced(Decision decision) {
      return decision.rejectable() ? List.of() : new Written(written.reason(), "").texts();
    }

    /** How long a text may be. */
    public int longest() {
      return RemarkReader.LONGEST;
    }

    private static Optional<String> fault(Problem refusal, String field) {
      String words =
          refusal.faults().stream()
              .filter(it -> it.name().equals("/" + field))
              .map(it -> Words.find("editors.fault." + it.code()).orElse(it.detail()))
              .collect(Collectors.joining(" "));
      return Optional.of(words).filter(it -> !it.isEmpty());
    }
  }
}
