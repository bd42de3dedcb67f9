package dev.stepwell.explorer.editors;

import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.ProposedChange;
import dev.stepwell.authoring.State.Approved;
import dev.stepwell.authoring.Version;
import dev.stepwell.explorer.EntryChange;
import dev.stepwell.explorer.Page;
import dev.stepwell.explorer.Scene;
import dev.stepwell.explorer.Scenes;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.editors.RequestPage.Against;
import dev.stepwell.explorer.editors.RequestPage.Diff;
import dev.stepwell.explorer.editors.RequestPage.Done;
import dev.stepwell.explorer.editors.RequestPage.Facts;
import dev.stepwell.explorer.editors.RequestPage.Happening;
import dev.stepwell.explorer.editors.RequestPage.Published;
import dev.stepwell.explorer.editors.RequestPage.Remark;
import dev.stepwell.explorer.editors.RequestPage.Retired;
import dev.stepwell.problem.Fault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes the pages of change requests, as they are at this moment. */
@Singleton
class RequestPages {

  private final ChangeRequests requests;
  private final Decisions decisions;
  private final Scenes scenes;

  RequestPages(ChangeRequests requests, Decisions decisions, Scenes scenes) {
    this.requests = requests;
    this.decisions = decisions;
    this.scenes = scenes;
  }

  Page page(int status, Visitor visitor, long id, Optional<Done> done, Remark remark) {
    // The version first: what comes in between makes it stale, and is not approved unseen.
    ChangeRequest request = requests.get(id);
    Scene scene = scenes.now();
    List<Fault> problems = requests.problems(request);
    Optional<Published> release =
        request.state() instanceof Approved approved
            ? Optional.of(Published.of(approved.release(), scene.edition()))
            : Optional.empty();
    return new Page(
        status,
        new RequestPage(
            scene.frame(),
            visitor,
            Errand.page(Long.toString(id)),
            facts(request, release),
            problems.stream().map(Against::of).toList(),
            release.isPresent() ? Diff.NONE : diff(scene, request),
            decisions.of(request, problems, visitor.caller()),
            requests.history(id).stream().map(Happening::of).toList(),
            done,
            remark));
  }

  private Diff diff(Scene scene, ChangeRequest request) {
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
}
