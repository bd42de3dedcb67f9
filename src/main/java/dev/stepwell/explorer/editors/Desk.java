package dev.stepwell.explorer.editors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.ChangeRequestId;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.Filter;
import dev.stepwell.authoring.ProposedChange;
import dev.stepwell.authoring.RemarkReader;
import dev.stepwell.authoring.State;
import dev.stepwell.authoring.State.Approved;
import dev.stepwell.authoring.Version;
import dev.stepwell.explorer.EntryChange;
import dev.stepwell.explorer.Page;
import dev.stepwell.explorer.Scene;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.editors.RequestPage.Against;
import dev.stepwell.explorer.editors.RequestPage.Diff;
import dev.stepwell.explorer.editors.RequestPage.Done;
import dev.stepwell.explorer.editors.RequestPage.Facts;
import dev.stepwell.explorer.editors.RequestPage.Happening;
import dev.stepwell.explorer.editors.RequestPage.Published;
import dev.stepwell.explorer.editors.RequestPage.Remark;
import dev.stepwell.explorer.editors.RequestPage.Retired;
import dev.stepwell.explorer.editors.RequestsPage.Item;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.FormBody;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes the pages of change requests, and does what their forms ask for, as the API does it. */
@Singleton
class Desk {

  private static final int ON_A_PAGE = 50;
  private static final List<String> OF_THE_LIST =
      List.of(Fields.TOKEN, Fields.STATE, Fields.BEFORE);

  /** Any version, for the API; here, who decides says which one was read. */
  private static final String ANY_VERSION = "*";

  private static final Logger LOG = Logger.getLogger(Desk.class);

  private final ChangeRequests requests;
  private final Decisions decisions;

  Desk(ChangeRequests requests, Decisions decisions) {
    this.requests = requests;
    this.decisions = decisions;
  }

  /** The change requests that a form asks for. */
  Page list(Scene scene, Visitor visitor, FormBody form) {
    form.requireOnly(OF_THE_LIST);
    Optional<String> state = form.field(Fields.STATE);
    state.filter(it -> !State.TERMS.contains(it)).ifPresent(unknown -> refuseState());
    long before = form.field(Fields.BEFORE).map(Desk::number).orElse(Long.MAX_VALUE);
    Filter filter = new Filter(state, Optional.empty());
    List<ChangeRequest> found = requests.list(filter, before, ON_A_PAGE + 1);
    List<ChangeRequest> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
    String chosen = state.orElse(RequestsPage.ANY);
    return Page.ok(
        new RequestsPage(
            scene.frame(),
            visitor,
            RequestsPage.choices(chosen),
            chosen,
            requests.count(filter),
            shown.stream().map(Item::of).toList(),
            found.size() > ON_A_PAGE
                ? Optional.of(shown.get(shown.size() - 1).id())
                : Optional.empty()));
  }

  /** The page of a change request, after what its form asks for was done. */
  Page one(Scene scene, Visitor visitor, String id, FormBody form) {
    Action action = Action.in(form).orElseThrow(Action::unknown);
    form.requireOnly(action.fields());
    long number = ChangeRequestId.parse(id);
    if (action == Action.SHOW) {
      return page(200, scene, visitor, number, Optional.empty(), Remark.NONE);
    }
    Done done;
    try {
      done = done(action, number, visitor, form);
    } catch (Problem problem) {
      Remark remark = remark(problem, form);
      if (remark.isFaulty()) {
        return page(problem.status(), scene, visitor, number, Optional.empty(), remark);
      }
      throw problem;
    }
    try {
      // Of an approval the page says so by itself.
      Optional<Done> told = Optional.of(done).filter(any -> action != Action.APPROVE);
      return page(200, scene, visitor, number, told, Remark.NONE);
    } catch (RuntimeException notShown) { // It is done, whatever keeps its page from being made.
      LOG.warn("What was done to a change request could not be shown.");
      LOG.debug("because of", notShown);
      return Page.ok(new DonePage(scene.frame(), visitor, done.title(), action(number)));
    }
  }

  private static String action(long id) {
    return ChangeRequestPagesResource.path(id);
  }

  private Done done(Action action, long id, Visitor visitor, FormBody form) {
    return switch (action) {
      case SHOW -> throw new IllegalArgumentException("nothing is done");
      case COMMENT -> {
        requests.comment(id, visitor.caller(), written(Fields.TEXT, form));
        yield said("commented", Optional.empty());
      }
      case REJECT -> {
        String reason = written(Fields.REASON, form);
        requests.reject(id, version(form), visitor.caller(), reason);
        yield said("rejected", Optional.of(reason));
      }
      case APPROVE -> {
        ChangeRequest request = requests.approve(id, version(form), visitor.caller());
        int release = request.state() instanceof Approved approved ? approved.release() : 0;
        yield new Done(Words.say("editors.done.approved").formatted(release), Optional.empty());
      }
    };
  }

  private static Done said(String what, Optional<String> text) {
    return new Done(Words.say("editors.done." + what), text);
  }

  private Page page(
      int status, Scene scene, Visitor visitor, long id, Optional<Done> done, Remark remark) {
    // The version first: what comes in between makes it stale, and is not approved unseen.
    ChangeRequest request = requests.get(id);
    List<Fault> problems = requests.problems(request);
    Optional<Published> release =
        request.state() instanceof Approved approved
            ? Optional.of(new Published(approved.release(), approved.release() - 1))
            : Optional.empty();
    return new Page(
        status,
        new RequestPage(
            scene.frame(),
            visitor,
            action(id),
            facts(request, release),
            problems.stream().map(Against::of).toList(),
            diff(scene, request, release.isPresent()),
            decisions.of(request, problems, visitor.caller()),
            requests.history(id).stream().map(Happening::of).toList(),
            done,
            remark));
  }

  private Diff diff(Scene scene, ChangeRequest request, boolean isPublished) {
    if (isPublished) {
      return new Diff(scene.frame().release(), List.of(), List.of());
    }
    ChangeRequests.Comparison comparison = requests.compare(request.id());
    return new Diff(
        comparison.release(),
        comparison.entries().stream().map(it -> EntryChange.of(scene, it)).toList(),
        request.changes().stream()
            .filter(it -> it.operation() == ProposedChange.Operation.RETIRE)
            .map(it -> new Retired(it.slug(), it.successor()))
            .toList());
  }

  private static Facts facts(ChangeRequest it, Optional<Published> release) {
    return new Facts(
        it.id(),
        it.title(),
        it.why(),
        Words.say("state." + it.state().term()),
        it.author(),
        it.basedOn(),
        Moment.of(it.createdAt()),
        Moment.of(it.updatedAt()),
        Version.tagOf(it),
        release);
  }

  /** What was written, as the API would read it. */
  private static String written(String field, FormBody form) {
    var body = JsonNodeFactory.instance.objectNode();
    form.field(field).ifPresent(it -> body.put(field, it));
    return RemarkReader.read(JsonBody.of(body.toString().getBytes(StandardCharsets.UTF_8)), field);
  }

  private static Remark remark(Problem problem, FormBody form) {
    return new Remark(
        form.field(Fields.REASON).orElse(""),
        fault(problem, Fields.REASON),
        form.field(Fields.TEXT).orElse(""),
        fault(problem, Fields.TEXT));
  }

  private static Optional<String> fault(Problem problem, String field) {
    String words =
        problem.faults().stream()
            .filter(it -> it.name().equals("/" + field))
            .map(it -> Words.find("editors.fault." + it.code()).orElse(it.detail()))
            .collect(Collectors.joining(" "));
    return Optional.of(words).filter(it -> !it.isEmpty());
  }

  private static Version version(FormBody form) {
    return form.field(Fields.VERSION)
        .filter(it -> !it.equals(ANY_VERSION))
        .map(it -> new Version(List.of(it)))
        .orElseThrow(
            () -> Problem.of(ProblemType.PRECONDITION_REQUIRED, Words.say("editors.version")));
  }

  private static long number(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw Problem.invalidParameter(Fields.BEFORE, "invalid-value", Words.say("editors.before"));
    }
    return Long.parseLong(text);
  }

  private static void refuseState() {
    throw Problem.invalidParameter(
        Fields.STATE,
        "unknown-value",
        Words.say("editors.state").formatted(String.join(", ", State.TERMS)));
  }
}
