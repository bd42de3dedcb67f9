package dev.stepwell.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Faq;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.platform.Allocated;
import dev.stepwell.problem.Fault;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void the_nearest_entry_is_not_looked_for_before_it_is_told() {
    Edition edition = edition(IntStream.range(0, 1000).mapToObj("many-faqs-%03d"::formatted));
    Proposal proposal =
        retiring(IntStream.range(0, 500).mapToObj("many-faqs-%03dx"::formatted).toList());
    List<Fault> faults = new ArrayList<>();

    assertThat(Allocated.mebibytes(() -> faults.addAll(Checks.ofItself(edition, proposal))))
        .isLessThan(8);
    assertThat(faults).hasSize(500);
    assertThat(faults.get(7))
        .isEqualTo(
            Fault.at(
                "/changes/7/slug",
                "unknown-entry",
                "There is no faq \"many-faqs-007x\" in release 1. Did you mean \"many-faqs-007\"?"));
  }

  private static Proposal retiring(List<String> faqs) {
    return new Proposal(
        "Retires",
        "A test needs it.",
        Optional.empty(),
        faqs.stream()
            .map(
                it ->
                    new ProposedChange(
                        ProposedChange.Operation.RETIRE,
                        EntryType.FAQ,
                        it,
                        Optional.empty(),
                        Optional.empty()))
            .toList());
  }

  private static Edition edition(Stream<String> faqs) {
    Faq one = BuiltInContent.catalog().faqs().get(0);
    List<Faq> all =
        faqs.map(
                it ->
                    new Faq(
                        it,
                        one.question(),
                        one.answer(),
                        one.correction(),
                        one.conditions(),
                        one.treatments(),
                        one.redFlags(),
                        one.codings(),
                        one.sources(),
                        one.reviewedOn(),
                        one.nextReviewOn()))
            .toList();
    Release first = new Release(1, Instant.EPOCH, "ada", "ben", "A test.", Optional.empty());
    return new Edition(List.of(first), Catalog.of(all), Map.of(), Map.of(), Map.of());
  }
}
