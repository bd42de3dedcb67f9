package dev.stepwell.authoring;

import dev.stepwell.authoring.State.Transition;
import dev.stepwell.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposed change of the catalog, and where it is on its way.
 *
 * @param id its number
 * @param title the change in one line
 * @param why the reason
 * @param author name of who proposes it, and who alone may change it
 * @param authorSubject the provider's own id of the author
 * @param state where it is on its way
 * @param basedOn number of the release that the author looked at
 * @param changes what becomes of which entry
 * @param version grows with every edit and transition
 * @param createdAt when it was made
 * @param updatedAt when it was last edited, or went on its way
 */
public record ChangeRequest(
    long id,
    String title,
    String why,
    String author,
    String authorSubject,
    State state,
    int basedOn,
    List<ProposedChange> changes,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the changes. */
  public ChangeRequest {
    changes = List.copyOf(changes);
  }

  /** What its author proposes. */
  Proposal proposal() {
    return new Proposal(title, why, Optional.of(basedOn), changes);
  }

  /** Whether this can be done to it in its state. */
  boolean allows(Transition transition) {
    return state.possible().contains(transition);
  }

  /** Whether the caller is its author: the same subject, or the same name. */
  public boolean isBy(Caller caller) {
    return authorSubject.equals(caller.subject()) || author.equalsIgnoreCase(caller.name());
  }
}
