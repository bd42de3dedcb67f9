package dev.stepwell.pathway;

import java.util.List;
import java.util.Optional;

/** What is done in a step. Each kind of step has its own. */
public sealed interface Activity {

  /** The kinds of steps, as documents name them. */
  enum Kind implements Term {
    /** Asks the red flags and the exclusions. */
    SCREEN,
    /** Tries one or more treatments. */
    CARE,
    /** Runs tests. */
    DIAGNOSTIC,
    /** Has a specialist see the person. */
    REFERRAL,
    /** Goes on with another condition's pathway, once that cause is confirmed. */
    HANDOVER,
    /** A surgical procedure. */
    SURGERY
  }

  /** How the treatments of a care step are meant. */
  enum Choice implements Term {
    /** One of them is enough. */
    ANY,
    /** All of them together. */
    ALL
  }

  /** Its kind. */
  Kind kind();

  /** Slugs of the treatments that it uses. */
  default List<String> treatments() {
    return List.of();
  }

  /** Slugs of the diagnostics that it uses. */
  default List<String> diagnostics() {
    return List.of();
  }

  /** Slugs of the findings that are known after it. */
  default List<String> establishes() {
    return List.of();
  }

  /** Whether it uses this treatment, as care, as surgery or as a test. */
  default boolean uses(String treatment) {
    return treatments().contains(treatment) || diagnostics().contains(treatment);
  }

  /** The first look at a person. It establishes the pathway's red flags and exclusions. */
  record Screen(List<String> diagnostics) implements Activity {
    /** Checks the slugs. */
    public Screen {
      diagnostics = Slug.requireAll(diagnostics);
    }

    @Override
    public Kind kind() {
      return Kind.SCREEN;
    }
  }

  /**
   * A trial of treatments.
   *
   * @param treatments never empty
   * @param choose whether one of them is enough
   * @param minimumTrial how long each is tried; empty where no number is known
   */
  record Care(List<String> treatments, Choice choose, Optional<MinimumTrial> minimumTrial)
      implements Activity {
    /** Checks the slugs. */
    public Care {
      treatments = Slug.requireAll(treatments);
      if (treatments.isEmpty()) {
        throw new IllegalArgumentException("a care step has at least one treatment");
      }
    }

    @Override
    public Kind kind() {
      return Kind.CARE;
    }
  }

  /** Tests, and what they establish. */
  record Diagnosis(List<String> diagnostics, List<String> establishes) implements Activity {
    /** Checks the slugs. */
    public Diagnosis {
      diagnostics = Slug.requireAll(diagnostics);
      establishes = Slug.requireAll(establishes);
    }

    @Override
    public Kind kind() {
      return Kind.DIAGNOSTIC;
    }
  }

  /**
   * A specialist sees the person. One that establishes nothing and has no gate is the end of the
   * ladder.
   */
  record Referral(List<String> diagnostics, List<String> establishes) implements Activity {
    /** Checks the slugs. */
    public Referral {
      diagnostics = Slug.requireAll(diagnostics);
      establishes = Slug.requireAll(establishes);
    }

    @Override
    public Kind kind() {
      return Kind.REFERRAL;
    }
  }

  /**
   * The confirmed cause has a pathway of its own.
   *
   * @param to slug of the condition whose pathway goes on
   */
  record Handover(String to) implements Activity {
    /** Checks the slug. */
    public Handover {
      Slug.require(to);
    }

    @Override
    public Kind kind() {
      return Kind.HANDOVER;
    }
  }

  /**
   * A surgical procedure.
   *
   * @param treatments never empty
   */
  record Surgery(List<String> treatments) implements Activity {
    /** Checks the slugs. */
    public Surgery {
      treatments = Slug.requireAll(treatments);
      if (treatments.isEmpty()) {
        throw new IllegalArgumentException("a surgery step has at least one treatment");
      }
    }

    @Override
    public Kind kind() {
      return Kind.SURGERY;
    }
  }
}
