package dev.stepwell.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.authoring.Event;
import dev.stepwell.authoring.State;
import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Source;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.diff.ChangeKind;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Provenance;
import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.pathway.evaluation.Status;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Map<String, Term[]> TERMS =
      Map.ofEntries(
          Map.entry("step", Activity.Kind.values()),
          Map.entry("choose", Activity.Choice.values()),
          Map.entry("urgency", Urgency.values()),
          Map.entry("provenance", Provenance.values()),
          Map.entry("grade", Evidence.Grade.values()),
          Map.entry("level", Source.Level.values()),
          Map.entry("treatment", Treatment.Kind.values()),
          Map.entry("answer", Presence.values()),
          Map.entry("disposition", Disposition.values()),
          Map.entry("disposition-text", Disposition.values()),
          Map.entry("status", Status.values()),
          Map.entry("type", EntryType.values()),
          Map.entry("change", ChangeKind.values()),
          Map.entry("event", Event.Kind.values()));

  @Test
  void every_term_that_a_page_may_show_has_words() {
    TERMS.forEach(
        (kind, terms) ->
            assertThat(terms)
                .as(kind)
                .allSatisfy(it -> assertThat(Words.find(kind + "." + it.term())).isPresent()));
    assertThat(State.TERMS).allSatisfy(it -> assertThat(Words.find("state." + it)).isPresent());
    assertThat(Stream.of(Urgency.values()).filter(Urgency::isRedFlag))
        .allSatisfy(it -> assertThat(Words.of("danger", it)).isNotBlank());
  }

  @Test
  void no_disposition_grants_surgery() {
    assertThat(Stream.of(Disposition.values()))
        .allSatisfy(
            it ->
                assertThat(Words.of("disposition", it).toLowerCase(Locale.ROOT))
                    .doesNotContain("eligible", "approved", "qualif", "indicated"));
    assertThat(Words.of("disposition", Disposition.SURGICAL_CONSULTATION))
        .isEqualTo("Criteria for a surgical consultation look met");
  }

  @Test
  void a_red_flag_that_says_whom_to_call_says_it_so_that_the_number_can_be_put_in() {
    assertThat(BuiltInContent.catalog().redFlags().stream().map(RedFlag::action))
        .filteredOn(it -> it.toLowerCase(Locale.ROOT).contains("call "))
        .isNotEmpty()
        .allMatch(it -> it.contains(EmergencyNumber.PHRASE));
  }
}
