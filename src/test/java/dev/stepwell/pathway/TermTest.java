package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.pathway.FindingCriterion.Presence;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermTest {

  @Test
  void a_term_is_written_in_kebab_case() {
    assertThat(Urgency.URGENT_REFERRAL.term()).isEqualTo("urgent-referral");
    assertThat(Stage.NON_SURGICAL.term()).isEqualTo("non-surgical");
    assertThat(Activity.Kind.HANDOVER.term()).isEqualTo("handover");
  }

  @Test
  void a_red_flag_has_one_of_the_three_urgencies_that_cannot_wait() {
    assertThat(Urgency.values())
        .filteredOn(Urgency::isRedFlag)
        .containsExactly(Urgency.EMERGENCY, Urgency.SAME_DAY, Urgency.URGENT_REFERRAL);
  }

  @Test
  void each_kind_of_finding_opens_a_gate_by_one_answer_only() {
    Map<FindingKind, Presence> opens = new EnumMap<>(FindingKind.class);
    for (FindingKind kind : FindingKind.values()) {
      opens.put(kind, kind.opens());
    }

    assertThat(opens)
        .isEqualTo(
            Map.of(
                FindingKind.RED_FLAG, Presence.ABSENT,
                FindingKind.INDICATION, Presence.PRESENT,
                FindingKind.CONTRAINDICATION, Presence.ABSENT,
                FindingKind.CONFIRMATION, Presence.PRESENT,
                FindingKind.EXCLUSION, Presence.ABSENT));
  }
}
