package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** A treatment stops to name a condition that has it not on its ladder. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class LinkRemovedTest {

  private static final String CONDITION = "radiculopathy";
  private static final String TREATMENT = "rhizotomy-radiofrequency-ablation";
  private static final String TREATMENTS = "/api/v1/conditions/" + CONDITION + "/treatments";

  @Inject TestReleases releases;
  @Inject Editions editions;

  @Test
  void then_the_treatments_of_the_condition_have_changed_in_that_release() {
    JsonNode before = Ask.get(TREATMENTS).json();
    assertThat(before.get("items").findValuesAsText("slug")).contains(TREATMENT);
    Edition edition = editions.current();

    int release =
        releases
            .publish(
                Edit.change(
                    edition.catalog(),
                    EntryType.TREATMENT,
                    TREATMENT,
                    it -> removeLinkTo(it.get("links").elements())))
            .release()
            .number();

    JsonNode after = Ask.get(TREATMENTS).json();
    assertThat(after.get("items").findValuesAsText("slug")).doesNotContain(TREATMENT);
    assertThat(after.get("release").intValue()).isEqualTo(release);
  }

  private static void removeLinkTo(Iterator<JsonNode> links) {
    while (links.hasNext()) {
      if (links.next().path("condition").asText().equals(CONDITION)) {
        links.remove();
      }
    }
  }
}
