package dev.stepwell.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.rules.Violation;
import dev.stepwell.content.Documents;
import dev.stepwell.platform.Allocated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointersTest {

  private static final int MANY = 5_000;

  @Test
  void an_item_is_meant_by_its_name_or_by_its_number() {
    Pointers pointers = new Pointers(List.of(change(3)));

    assertThat(pointers.of(violation("of/2/finding"))).isEqualTo("/changes/0/entry/of/2/finding");
    assertThat(pointers.of(violation("of/name-1"))).isEqualTo("/changes/0/entry/of/1");
    assertThat(pointers.of(violation("of/no-such"))).isEqualTo("/changes/0/entry/of");
  }

  @Test
  void of_each_violation_in_a_long_list_the_place_is_found_without_going_through_it() {
    Pointers pointers = new Pointers(List.of(change(MANY)));

    assertThat(
            Allocated.mebibytes(
                () -> {
                  for (int i = 0; i < MANY; i++) {
                    assertThat(pointers.of(violation("of/" + i)))
                        .isEqualTo("/changes/0/entry/of/" + i);
                  }
                }))
        .isLessThan(100);
  }

  private static ProposedChange change(int items) {
    ObjectNode document = Documents.mapper().createObjectNode();
    ArrayNode of = document.putArray("of");
    for (int i = 0; i < items; i++) {
      of.addObject().put("slug", "name-" + i).put("finding", "a-finding");
    }
    return new ProposedChange(
        ProposedChange.Operation.PUT,
        EntryType.PATHWAY,
        "sciatica",
        Optional.of(document),
        Optional.empty());
  }

  private static Violation violation(String place) {
    return new Violation(1, "/pathways/sciatica/" + place, "a-code", "A message.");
  }
}
