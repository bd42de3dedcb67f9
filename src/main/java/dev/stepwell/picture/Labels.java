package dev.stepwell.picture;

import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.evaluation.Status;

/** The words of a picture that are not in the catalog. */
final class Labels {

  static final String RED_FLAGS = "Red flags: any one of these leads off the ladder, at once";
  static final String EXCLUSIONS = "Not made for a person when:";
  static final String FORBIDDEN = "Must not be used here";
  static final String YES = " (answered: yes)";
  static final String NO = " (answered: no)";
  static final String NOT_ANSWERED = " (not answered)";
  static final String ALONGSIDE = "Can start together with the step before it";

  private Labels() {}

  static String title(String condition, Pathway pathway) {
    return switch (pathway.type()) {
      case LADDER -> condition + ": the steps of care";
      case REFERRAL -> condition + ": who to see, and when";
    };
  }

  static String steps(Pathway pathway) {
    int steps = pathway.steps().size();
    return steps == 1 ? "One step" : steps + " steps, from the first to the last";
  }

  static String need(Step step) {
    return step.required() ? "Required" : "Optional";
  }

  static String kind(Activity.Kind kind) {
    return switch (kind) {
      case SCREEN -> "safety check";
      case CARE -> "treatment";
      case DIAGNOSTIC -> "test";
      case REFERRAL -> "specialist";
      case HANDOVER -> "way out";
      case SURGERY -> "surgery";
    };
  }

  static String urgency(Urgency urgency) {
    return switch (urgency) {
      case EMERGENCY -> "Emergency";
      case SAME_DAY -> "Same day";
      case URGENT_REFERRAL -> "Urgent referral";
      case SOON -> "Soon";
      case ROUTINE -> "Routine";
    };
  }

  static String status(Status status) {
    return switch (status) {
      case COMPLETED -> "Done";
      case CONTRAINDICATED -> "Something speaks against it";
      case NOT_APPLICABLE -> "Not needed";
      case IN_PROGRESS -> "Under way";
      case DECLINED -> "Declined";
      case LOCKED -> "Locked";
      case AVAILABLE -> "Open now";
    };
  }

  static Icon icon(Status status) {
    return switch (status) {
      case COMPLETED -> Icon.TICK;
      case CONTRAINDICATED -> Icon.CROSS;
      case NOT_APPLICABLE, DECLINED -> Icon.DASH;
      case IN_PROGRESS -> Icon.DOTS;
      case LOCKED -> Icon.LOCK;
      case AVAILABLE -> Icon.ARROW;
    };
  }
}
