package dev.stepwell.explorer.editors;

import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.State.Transition;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.editors.RequestPage.Decision;
import dev.stepwell.identity.Caller;
import dev.stepwell.identity.SideDoor;
import dev.stepwell.problem.Fault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the page of a change request offers to its visitor. It only spares people what would be
 * refused: whether something is done is decided where it is done.
 */
@Singleton
class Decisions {

  private final SideDoor door;

  Decisions(SideDoor door) {
    this.door = door;
  }

  Decision of(ChangeRequest request, List<Fault> problems, Caller caller) {
    Set<Transition> possible = request.state().possible();
    if (possible.isEmpty()) {
      return none("over");
    }
    if (!possible.contains(Transition.APPROVE)) {
      return none("draft");
    }
    if (request.isBy(caller)) {
      return none("own");
    }
    boolean approves = isFor(caller, Action.APPROVE, request);
    boolean rejects = isFor(caller, Action.REJECT, request);
    if (!approves && !rejects) {
      return none("role");
    }
    return problems.isEmpty()
        ? new Decision(approves, rejects, Optional.empty())
        : new Decision(false, rejects, because("stands-against"));
  }

  private boolean isFor(Caller caller, Action action, ChangeRequest request) {
    Errand errand = Errand.of(action, Long.toString(request.id()));
    return door.isFor(caller, errand.method(), errand.operation());
  }

  private static Decision none(String because) {
    return new Decision(false, false, because(because));
  }

  private static Optional<String> because(String what) {
    return Optional.of(Words.say("editors.decide." + what));
  }
}
