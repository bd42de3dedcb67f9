package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import dev.stepwell.search.SearchIndex;
import dev.stepwell.search.SearchIndexes;
import dev.stepwell.testing.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** What is found changes with the release, as a whole. */
@QuarkusTest
@TestProfile(SearchReleasesTest.OwnReleases.class)
class SearchReleasesTest {

  /** A database of its own. */
  public static class OwnReleases extends OneRelease {}

  private static final String SEARCH = "/api/v1/search?q=zebra+walk";

  @Inject TestReleases releases;
  @Inject Editions editions;
  @Inject SearchIndexes indexes;

  @Test
  void what_is_found_is_of_the_release_that_is_told() {
    Reply before = Ask.get(SEARCH);
    assertThat(first(before)).isNotEqualTo("tendonitis");

    int number = publish("A zebra walk.");
    Reply after = Ask.get(SEARCH);

    assertThat(first(after)).isEqualTo("tendonitis");
    assertThat(after.header("Catalog-Release")).isEqualTo("" + number);
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));

    releases.publish(
        Edit.retire(editions.current().catalog(), EntryType.FAQ, "joint-injection-duration"));

    assertThat(Ask.get("/api/v1/search?q=how+long+does+a+joint+injection+help").text())
        .doesNotContain("joint-injection-duration");
  }

  @Test
  void the_index_of_a_catalog_is_made_once_and_the_next_one_unasked() {
    Catalog now = editions.current().catalog();
    SearchIndex index = indexes.of(now).toCompletableFuture().join();
    assertThat(indexes.of(now).toCompletableFuture().join()).isSameAs(index);

    publish("A sore tendon, told anew.");

    assertThat(indexes.of(editions.current().catalog()).toCompletableFuture().join())
        .isNotSameAs(index);
  }

  @Test
  void an_index_that_nobody_reads_any_more_is_kept_by_nobody() {
    WeakReference<SearchIndex> old =
        new WeakReference<>(indexes.of(editions.current().catalog()).toCompletableFuture().join());
    Ask.get("/api/v1/search?q=siatica+pain");

    publish("A sore tendon, told once more.");
    indexes.of(editions.current().catalog()).toCompletableFuture().join();
    Eventually.holds(
        () -> {
          System.gc();
          assertThat(old.get()).isNull();
        });
  }

  private int publish(String summary) {
    return releases
        .publish(
            Edit.set(
                editions.current().catalog(),
                EntryType.CONDITION,
                "tendonitis",
                "summary",
                summary))
        .release()
        .number();
  }

  private static String first(Reply reply) {
    return reply.json().at("/items/0/slug").asText();
  }
}
