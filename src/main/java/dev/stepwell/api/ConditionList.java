package dev.stepwell.api;

import dev.stepwell.api.representation.CodeMatchView;
import dev.stepwell.api.representation.ConditionSummary;
import dev.stepwell.api.representation.PageView;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.pathway.Pathway;
import java.util.List;
import java.util.Optional;

/** The list of conditions, filtered. */
final class ConditionList {

  private ConditionList() {}

  static PageView<Object> of(Reading reading, Query query) {
    reading.noteAll(EntryType.CONDITION, EntryType.PATHWAY);
    List<Condition> all = reading.bareCatalog().conditions();
    Optional<CodeMatch> code =
        query.get(ReadParameter.CODE, String.class).map(it -> CodeMatch.of(it, all));
    List<Condition> found =
        all.stream()
            .filter(it -> matches(query, it))
            .filter(it -> code.map(match -> match.matches(it)).orElse(true))
            .filter(it -> hasSurgery(reading, query, it))
            .toList();
    PageView<Object> page =
        Pages.of(
            Read.LIST_CONDITIONS, reading, query, found, Condition::slug, ConditionSummary::of);
    return code.filter(match -> !found.isEmpty())
        .map(match -> page.with(told(match, query, found)))
        .orElse(page);
  }

  private static boolean matches(Query query, Condition condition) {
    return Filters.is(query, ReadParameter.CATEGORY, condition.category())
        && Filters.is(query, ReadParameter.URGENCY, condition.urgency())
        && Filters.isNamed(query, condition.name(), condition.aliases())
        && Filters.isDue(query, condition);
  }

  private static boolean hasSurgery(Reading reading, Query query, Condition condition) {
    boolean surgical =
        reading.bareCatalog().pathway(condition.slug()).filter(Pathway::hasSurgery).isPresent();
    return Filters.is(query, ReadParameter.SURGICAL, surgical);
  }

  private static CodeMatchView told(CodeMatch match, Query query, List<Condition> found) {
    return new CodeMatchView(
        query.get(ReadParameter.CODE, String.class).orElseThrow(),
        match.kind().term(),
        match.found(found));
  }
}
