package dev.stepwell.authoring;

import java.util.List;
import java.util.Optional;

/**
 * What an author proposes.
 *
 * @param title the change in one line
 * @param why the reason
 * @param basedOn number of the release that the author looked at; empty for the live one
 * @param changes what becomes of which entry; at least one, each entry once
 */
public record Proposal(
    String title, String why, Optional<Integer> basedOn, List<ProposedChange> changes) {

  /** Copies the changes. */
  public Proposal {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a proposal changes something");
    }
  }
}
