package dev.stepwell.authoring;

import dev.stepwell.pathway.Term;
import java.util.List;
import java.util.Set;

/** Where a change request is on its way. What is decided stays as it was decided. */
public sealed interface State {

  /** The names of all states, in the order of the way. */
  List<String> TERMS = List.of("draft", "submitted", "approved", "rejected", "withdrawn");

  /** What can be done to a change request. */
  enum Transition implements Term {
    /** Its author changes it. */
    EDIT,
    /** Its author puts it up for review. */
    SUBMIT,
    /** Somebody else approves it, and so publishes it. */
    APPROVE,
    /** Somebody else turns it down, with a reason. */
    REJECT,
    /** Its author takes it back. */
    WITHDRAW
  }

  /** Its name, in kebab-case. */
  String term();

  /** What can be done in it. */
  Set<Transition> possible();

  /** The author is at work on it. */
  record Draft() implements State {
    @Override
    public String term() {
      return "draft";
    }

    @Override
    public Set<Transition> possible() {
      return Set.of(Transition.EDIT, Transition.SUBMIT, Transition.WITHDRAW);
    }
  }

  /** It waits for a reviewer, and nobody changes it meanwhile. */
  record Submitted() implements State {
    @Override
    public String term() {
      return "submitted";
    }

    @Override
    public Set<Transition> possible() {
      return Set.of(Transition.APPROVE, Transition.REJECT, Transition.WITHDRAW);
    }
  }

  /**
   * It is in force.
   *
   * @param release number of the release that was made of it
   */
  record Approved(int release) implements State {
    @Override
    public String term() {
      return "approved";
    }

    @Override
    public Set<Transition> possible() {
      return Set.of();
    }
  }

  /** It was turned down; the reason is in its history. */
  record Rejected() implements State {
    @Override
    public String term() {
      return "rejected";
    }

    @Override
    public Set<Transition> possible() {
      return Set.of();
    }
  }

  /** Its author took it back. */
  record Withdrawn() implements State {
    @Override
    public String term() {
      return "withdrawn";
    }

    @Override
    public Set<Transition> possible() {
      return Set.of();
    }
  }
}
