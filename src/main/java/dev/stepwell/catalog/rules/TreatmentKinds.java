package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Treatment;
import java.util.List;

/**
 * What rules 1, 2 and 10 take for granted of a treatment: that surgery is called surgery, that the
 * names of one procedure are of one kind and tier, and that a needle has the tier of a needle.
 */
final class TreatmentKinds implements Rule {

  @Override
  public void check(Scope scope, Report report) {
    for (Treatment treatment : scope.treatments()) {
      checkSurgical(treatment, report);
      checkTier(treatment, report);
    }
    scope.treatments().stream()
        .flatMap(treatment -> treatment.group().stream())
        .distinct()
        .forEach(group -> checkGroup(group, scope.catalog().group(group), report));
  }

  private static void checkSurgical(Treatment treatment, Report report) {
    if (treatment.surgical() != (treatment.kind() == Treatment.Kind.SURGERY)) {
      report.add(
          1,
          at(treatment) + "/surgical",
          "surgical-differs",
          "A treatment is surgical if it is of kind surgery, and only then; this one says "
              + treatment.surgical()
              + " and is of kind "
              + treatment.kind().term()
              + ".");
    }
  }

  private static void checkTier(Treatment treatment, Report report) {
    int lowest = lowestTier(treatment.kind());
    if (treatment.tier() < lowest) {
      report.add(
          10,
          at(treatment) + "/tier",
          "tier-too-low",
          "Kind "
              + treatment.kind().term()
              + " is of tier "
              + lowest
              + " at least, not "
              + treatment.tier()
              + ".");
    }
  }

  private static int lowestTier(Treatment.Kind kind) {
    return switch (kind) {
      case CONSERVATIVE, DIAGNOSTIC, NEUROMODULATION -> 0;
      case MEDICATION -> 1;
      case INJECTION, INFUSION -> 2;
      case ABLATION -> 3;
      case SURGERY -> 4;
    };
  }

  private static void checkGroup(String group, List<Treatment> members, Report report) {
    Treatment first = members.get(0);
    members.stream()
        .filter(member -> member.kind() != first.kind() || member.tier() != first.tier())
        .forEach(
            member ->
                report.add(
                    2,
                    at(member) + "/group",
                    "group-of-unlike",
                    "The names of one procedure are of one kind and tier: "
                        + member.slug()
                        + " is not as "
                        + first.slug()
                        + ", and a trial of one would count as a trial of the other (group "
                        + group
                        + ")."));
  }

  private static String at(Treatment treatment) {
    return "/treatments/" + treatment.slug();
  }
}
