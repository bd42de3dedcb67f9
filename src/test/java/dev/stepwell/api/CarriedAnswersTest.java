package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.rules.CatalogRules;
import dev.stepwell.content.Mutations;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random releases, after each of which everything is asked: what is answered from what was carried
 * over is what is answered where nothing was.
 */
@QuarkusTest
@TestProfile(CarriedAnswersTest.RandomReleases.class)
class CarriedAnswersTest {

  /** A database of its own. */
  public static class RandomReleases extends OneRelease {}

  private static final int RELEASES = 12;

  /** Of which nothing is carried over: it is asked for once in each release. */
  private static final String ANEW = "asOf=2999-01-01T00:00:00Z";

  @Inject TestReleases releases;
  @Inject Editions editions;
  @Inject EditionRenditions renditions;

  @Test
  void everything_is_answered_as_if_it_were_rendered_anew() {
    Mutations mutations = new Mutations(editions.current().catalog());
    Set<String> targets = new TreeSet<>(Walk.all().keySet());
    targets.addAll(filtered());
    int carried = 0;
    for (int seed = 0; editions.current().release().number() <= RELEASES; seed++) {
      Catalog before = editions.current().catalog();
      mutations.drawnWith(new Random(seed));
      Catalog changed = mutations.change(mutations.change(before));
      if (changed.differences(before).isEmpty() || !CatalogRules.check(changed).isEmpty()) {
        continue;
      }
      int held = renditions.held();
      releases.publish(changed);
      Ask.get("/api/v1");
      carried += held == 0 ? 0 : renditions.held() - 1;
      targets.addAll(Walk.all().keySet());
      // A page goes on in the release in which the list was begun.
      targets.removeIf(target -> target.contains("cursor="));
      for (String target : targets) {
        assertAnsweredAnew(seed, target);
      }
    }
    assertThat(carried).as("carried over").isGreaterThan(100 * (RELEASES - 1));
  }

  private void assertAnsweredAnew(int seed, String target) {
    String where = "seed " + seed + ", " + target;
    Reply answer = Ask.get(target);
    Reply anew = Ask.get(target + (target.contains("?") ? "&" : "?") + ANEW);

    assertThat(answer.status()).as(where).isEqualTo(anew.status());
    if (answer.status() != 200) {
      assertThat(answer.json().get("detail")).as(where).isEqualTo(anew.json().get("detail"));
      return;
    }
    assertThat(answer.header("Catalog-Release"))
        .as(where)
        .isEqualTo("" + editions.current().release().number());
    assertThat(answer.header("Last-Modified")).as(where).isEqualTo(anew.header("Last-Modified"));
    if (anew.json().has("next")) {
      assertThat(answer.json().get("items")).as(where).isEqualTo(anew.json().get("items"));
    } else {
      assertThat(answer.text()).as(where).isEqualTo(anew.text());
      assertThat(answer.header("ETag")).as(where).isEqualTo(anew.header("ETag"));
    }
  }

  private static List<String> filtered() {
    List<String> targets = new ArrayList<>();
    for (String query :
        List.of(
            "conditions?surgical=true",
            "conditions?urgency=soon",
            "conditions?code=M48.06",
            "conditions?q=disc",
            "treatments?condition=sciatica",
            "treatments?kind=injection",
            "findings?kind=exclusion",
            "diagnostics?reviewDueBefore=2031-01-01",
            "red-flags?limit=200",
            "sources?limit=200")) {
      targets.add("/api/v1/" + query);
    }
    return targets;
  }
}
