package dev.stepwell.explorer;

import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.pathway.Urgency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Red flags of one urgency.
 *
 * @param urgency term of the urgency
 * @param title how urgent they are, in a few words
 * @param acts what is to be done, each with the signs that ask for it
 */
record DangerGroup(String urgency, String title, List<Act> acts) {

  /** What to do, and when. */
  record Act(String action, List<String> signs) {}

  /** Those that there are of these, the most urgent first. */
  static List<DangerGroup> of(List<RedFlag> flags, EmergencyNumber emergency) {
    return Stream.of(Urgency.values())
        .filter(Urgency::isRedFlag)
        .map(
            urgency ->
                new DangerGroup(
                    urgency.term(),
                    Words.of("danger", urgency),
                    acts(flags.stream().filter(it -> it.urgency() == urgency).toList(), emergency)))
        .filter(it -> !it.acts().isEmpty())
        .toList();
  }

  /** In the order in which what is to be done is first named. */
  private static List<Act> acts(List<RedFlag> flags, EmergencyNumber emergency) {
    List<String> actions = flags.stream().map(RedFlag::action).distinct().toList();
    return actions.stream()
        .map(
            action ->
                new Act(
                    emergency.in(action),
                    flags.stream()
                        .filter(it -> it.action().equals(action))
                        .map(RedFlag::sign)
                        .toList()))
        .toList();
  }
}
