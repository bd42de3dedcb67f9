package dev.stepwell.api.representation;

import static dev.stepwell.catalog.rules.BrokenCatalog.broken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Source;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.catalog.rules.BrokenCatalog;
import dev.stepwell.catalog.rules.CatalogRules;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import dev.stepwell.content.Mutations;
import dev.stepwell.release.Difference;
import dev.stepwell.release.Edition;
import dev.stepwell.release.TestEditions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a release does not touch stays as it is, and what it changes is said to be changed by it.
 * Tried on random releases, one after the other.
 */
class CarriedTest {

  private static final int RELEASES = 250;
  private static final int MOST_CHANGES = 3;
  private static final LocalDate DAY = LocalDate.of(2027, 11, 1);
  private static final Catalog CONTENT = BuiltInContent.catalog();
  private static final Mutations MUTATIONS = new Mutations(CONTENT);

  private int carried;
  private int changed;

  @Test
  void what_is_carried_over_is_what_would_be_rendered_and_what_changed_has_the_new_number() {
    Edition edition = TestEditions.first(CONTENT);
    Map<String, Made> before = all(edition);
    for (int seed = 0; edition.release().number() < RELEASES; seed++) {
      Catalog next = change(edition.catalog(), new Random(seed));
      Catalog kept = edition.catalog();
      if (!CatalogRules.check(kept, next).isEmpty() || next.differences(kept).isEmpty()) {
        continue;
      }
      Edition now = TestEditions.next(edition, next);
      Map<String, Made> after = all(now);
      compare("seed " + seed, now.since(edition).orElseThrow(), before, now, after);
      edition = now;
      before = after;
    }
    assertThat(changed).as("changed").isGreaterThan(RELEASES);
    assertThat(carried).as("carried over").isGreaterThan(100 * RELEASES);
  }

  /** What random changes seldom meet: looks that lead from what is named to whoever names it. */
  @Test
  void whoever_comes_to_name_something_or_no_longer_does_changes_what_is_shown_of_it() {
    String anyOf = "{criterion: {type: 'trial', group: 'exercise'}, sources: ['EXT']}";
    String overSpinal =
        "{category: 'spinal', provenance: 'group', section: 'All', sources: ['EXT'],"
            + " evidence: {grade: 'limited', note: 'None', for: [], against: []}}";
    String newFlag =
        CONTENT
            .redFlag("septic-joint")
            .map(it -> Documents.write(it).put("slug", "new-flag"))
            .orElseThrow()
            .toString();

    assertChanged(
        broken(),
        broken().set("/conditions/arthritis/causes", "['tendonitis']"),
        "condition tendonitis");
    assertChanged(
        broken(),
        broken().add("/treatments/self-care/links", overSpinal),
        "treatments spinal-stenosis",
        "/treatments/self-care");
    assertChanged(
        broken().add("/treatments/self-care/links", overSpinal),
        broken()
            .add("/treatments/self-care/links", overSpinal)
            .set("/conditions/neuropathy/category", "'spinal'"),
        "treatments neuropathy",
        "/treatments/self-care",
        "categories");
    assertChanged(
        broken(),
        broken().set("/conditions/sciatica/name", "'Leg pain from the back'"),
        "/treatments/nerve-blocks");
    assertChanged(
        broken()
            .set("/treatments/physical-therapy/group", "'exercise'")
            .set("/pathways/sciatica/steps/specialist-re-evaluation/gate", anyOf),
        broken()
            .set("/treatments/physical-therapy/group", "'exercise'")
            .set("/pathways/sciatica/steps/specialist-re-evaluation/gate", anyOf)
            .set("/treatments/self-care/group", "'exercise'"),
        "/pathways/sciatica",
        "intake sciatica");
    assertChanged(
        broken(),
        broken().remove("/treatments/joint-injections/links/0"),
        "treatments arthritis",
        "/treatments/joint-injections");
    assertChanged(broken(), broken().set("/redFlags/new-flag", newFlag), "schema sciatica");
  }

  /** In both directions: what is added in one is withdrawn in the other. */
  private void assertChanged(BrokenCatalog one, BrokenCatalog other, String... names) {
    assertChanged(one.catalog(), other.catalog(), names);
    assertChanged(other.catalog(), one.catalog(), names);
  }

  private void assertChanged(Catalog from, Catalog to, String... names) {
    Edition edition = TestEditions.first(from);
    Edition now = TestEditions.next(edition, to);
    Map<String, Made> before = all(edition);
    Map<String, Made> after = all(now);
    compare("changed", now.since(edition).orElseThrow(), before, now, after);
    for (String name : names) {
      assertThat(after.getOrDefault(name, Made.NOTHING).content())
          .as(name)
          .isNotEqualTo(before.getOrDefault(name, Made.NOTHING).content());
    }
  }

  private void compare(
      String seed,
      Difference difference,
      Map<String, Made> before,
      Edition now,
      Map<String, Made> after) {
    before.forEach(
        (name, old) -> {
          Made fresh = after.getOrDefault(name, Made.NOTHING);
          if (!old.dependencies().isTouchedBy(difference)) {
            carried++;
            assertThat(fresh.json()).as("%s, %s", seed, name).isEqualTo(old.json());
            assertThat(fresh.changedIn()).as("%s, %s", seed, name).isEqualTo(old.changedIn());
          } else if (after.containsKey(name) && !fresh.content().equals(old.content())) {
            changed++;
            assertThat(fresh.changedIn())
                .as("%s, %s", seed, name)
                .isEqualTo(now.release().number());
          }
        });
  }

  private static Catalog change(Catalog catalog, Random random) {
    MUTATIONS.drawnWith(random);
    Catalog changed = catalog;
    for (int i = 0; i <= random.nextInt(MOST_CHANGES); i++) {
      changed = MUTATIONS.change(changed);
    }
    return changed;
  }

  /** Every representation of one thing. */
  private static Map<String, Made> all(Edition edition) {
    Map<String, Made> all = new TreeMap<>();
    Catalog catalog = edition.catalog();
    for (String slug : catalog.entries(EntryType.CONDITION).keySet()) {
      all.put("condition " + slug, make(edition, it -> ConditionView.of(it, slug)));
      all.put("treatments " + slug, make(edition, it -> ConditionTreatmentsView.of(it, slug)));
      all.put("intake " + slug, make(edition, it -> IntakeView.of(it, slug)));
      all.put("schema " + slug, make(edition, it -> IntakeSchema.of(it, slug)));
      Stream.of(PathwayPicture.Form.values())
          .forEach(it -> all.put(it + " " + slug, draw(edition, slug, it)));
    }
    catalog
        .findings()
        .forEach(
            it -> all.put("finding " + it.slug(), make(edition, on -> FindingView.of(on, it))));
    Stream.of(EntryType.values())
        .flatMap(type -> catalog.entries(type).values().stream())
        .forEach(it -> all.put(EntryKey.of(it).path(), make(edition, on -> view(on, it))));
    all.put("categories", make(edition, ConditionCategoryView::all));
    return all;
  }

  private static Object view(Reading reading, Object entry) {
    return switch (Catalog.typeOf(entry)) {
      case CONDITION -> ConditionSummary.of(reading, reading.condition(EntryKey.of(entry).key()));
      case PATHWAY -> PathwayView.of(reading, EntryKey.of(entry).key());
      case TREATMENT -> TreatmentView.of(reading, (Treatment) entry);
      case DIAGNOSTIC -> DiagnosticView.of(reading, (Diagnostic) entry);
      case FINDING -> FindingView.of(reading, (Finding) entry);
      case RED_FLAG -> RedFlagView.of(reading, (RedFlag) entry);
      case FAQ -> FaqView.of(reading, (Faq) entry);
      case SOURCE -> SourceView.of(reading, (Source) entry);
    };
  }

  private static Made make(Edition edition, Function<Reading, Object> view) {
    Reading reading = new Reading(edition, DAY);
    Object body = view.apply(reading);
    ObjectNode content = Json.tree(body);
    content.remove("release");
    return new Made(
        new String(Json.bytes(body), StandardCharsets.UTF_8),
        content.toString(),
        reading.changedIn().number(),
        reading.dependencies());
  }

  private static Made draw(Edition edition, String slug, PathwayPicture.Form form) {
    Reading reading = new Reading(edition, DAY);
    String drawn =
        new String(
            PathwayPicture.of(reading, slug, form, EmergencyNumber.UNKNOWN)
                .bytes(edition.release()),
            StandardCharsets.UTF_8);
    return new Made(
        drawn,
        drawn.replaceAll("Catalog release \\d+", ""),
        reading.changedIn().number(),
        reading.dependencies());
  }

  /** A representation, and the same without the number of the release that changed it. */
  private record Made(String json, String content, int changedIn, Dependencies dependencies) {

    static final Made NOTHING =
        new Made("", "", 0, new Dependencies(true, Set.of(), Set.of(), Set.of()));
  }
}
