package dev.stepwell.explorer.editors;

import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.ChangeRequestId;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.Filter;
import dev.stepwell.authoring.State;
import dev.stepwell.explorer.Page;
import dev.stepwell.explorer.Scenes;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.editors.RequestPage.Done;
import dev.stepwell.explorer.editors.RequestPage.Remark;
import dev.stepwell.explorer.editors.RequestsPage.Item;
import dev.stepwell.problem.FormBody;
import dev.stepwell.problem.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers the forms of editors, after what they ask for was done. */
@Singleton
class Desk {

  private static final int ON_A_PAGE = 50;
  private static final List<String> OF_THE_LIST =
      List.of(Fields.TOKEN, Fields.STATE, Fields.BEFORE);

  private static final Logger LOG = Logger.getLogger(Desk.class);

  private final ChangeRequests requests;
  private final Deeds deeds;
  private final RequestPages pages;
  private final Scenes scenes;

  Desk(ChangeRequests requests, Deeds deeds, RequestPages pages, Scenes scenes) {
    this.requests = requests;
    this.deeds = deeds;
    this.pages = pages;
    this.scenes = scenes;
  }

  /** The change requests that a form asks for. */
  Page list(Visitor visitor, FormBody form) {
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
            scenes.now().frame(),
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
  Page one(Visitor visitor, String id, FormBody form) {
    Action action = Action.in(form).orElseThrow(Action::unknown);
    form.requireOnly(action.fields());
    long number = ChangeRequestId.parse(id);
    if (action == Action.SHOW) {
      return pages.page(200, visitor, number, Optional.empty(), Remark.unsent(Written.in(form)));
    }
    Done done;
    try {
      done = deeds.done(action, number, visitor, form);
    } catch (Problem problem) {
      Remark remark = Remark.of(Written.in(form), problem);
      if (remark.isFaulty()) {
        return pages.page(problem.status(), visitor, number, Optional.empty(), remark);
      }
      throw problem;
    }
    return afterwards(action, done, visitor, number);
  }

  /** It is done: whatever keeps its page from being made, that it failed would not be true. */
  private Page afterwards(Action action, Done done, Visitor visitor, long number) {
    try {
      // Of an approval the page says so by itself.
      Optional<Done> told = Optional.of(done).filter(any -> action != Action.APPROVE);
      return pages.page(200, visitor, number, told, Remark.NONE);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Change request %d: it was done, and its page cannot be made", number);
      return Page.ok(
          new DonePage(
              scenes.now().frame(), visitor, done.title(), Errand.page(Long.toString(number))));
    }
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
