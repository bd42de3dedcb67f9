package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.problem.ProblemBody;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import dev.stepwell.testing.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One release, and an hour later a second one that changes a condition and retires an FAQ. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class TwoReleasesTest {

  private static final String FAQ = "/api/v1/faqs/joint-injection-duration";
  private static final String RETIRED = "joint-injection-duration";

  private static Map<String, Reply> before = Map.of();
  private static Reply begun = Ask.NOTHING;
  private static Instant between = Instant.EPOCH;
  private static int first;

  @Inject TestReleases releases;
  @Inject Editions editions;
  @Inject SetClock clock;

  @BeforeEach
  void publish() {
    if (!before.isEmpty()) {
      return;
    }
    Edition edition = editions.current();
    first = edition.release().number();
    begun = Ask.get("/api/v1/conditions?limit=12");
    before = Walk.all();
    between = clock.instant().plus(Duration.ofMinutes(30));
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    Catalog changed =
        Edit.set(edition.catalog(), EntryType.CONDITION, "tendonitis", "summary", "A sore tendon.");
    releases.publish(Edit.retire(changed, EntryType.FAQ, RETIRED));
  }

  @Test
  void the_first_release_can_still_be_read_to_the_byte_by_its_number_and_by_its_time() {
    before.forEach(
        (path, old) -> {
          for (String query : new String[] {"release=" + first, "asOf=" + between}) {
            Reply now = Ask.get(path + (path.contains("?") ? "&" : "?") + query);
            assertThat(now.status()).as("%s %s", path, query).isEqualTo(200);
            assertThat(now.header("Catalog-Release")).isEqualTo("" + first);
            assertThat(now.header("Last-Modified")).isEqualTo(old.header("Last-Modified"));
            if (!old.json().has("next")) {
              assertThat(now.text()).as("%s %s", path, query).isEqualTo(old.text());
              assertThat(now.header("ETag")).as("%s %s", path, query).isEqualTo(old.header("ETag"));
            }
            assertThat(now.json().get("items")).isEqualTo(old.json().get("items"));
          }
        });
  }

  @Test
  void what_the_second_release_did_not_change_keeps_its_bytes_and_its_tag() {
    Set<String> changed = new TreeSet<>();
    Map<String, Reply> now = Walk.all();
    before.forEach(
        (path, old) -> {
          Reply current = now.getOrDefault(path, Ask.NOTHING);
          if (!current.text().equals(old.text())) {
            assertThat(current.header("ETag")).isNotEqualTo(old.header("ETag"));
            changed.add(path.replaceAll("cursor=.*", "cursor"));
          } else {
            assertThat(current.header("ETag")).as(path).isEqualTo(old.header("ETag"));
          }
        });

    assertThat(changed)
        .containsExactlyInAnyOrder(
            "/api/v1",
            "/api/v1/catalog",
            "/api/v1/conditions",
            "/api/v1/conditions/tendonitis",
            "/api/v1/conditions/tendonitis/history",
            "/api/v1/conditions/tendonitis/pathway",
            "/api/v1/conditions/tendonitis/pathway/intake",
            "/api/v1/conditions/tendonitis/treatments",
            "/api/v1/faqs",
            FAQ,
            "/api/v1/releases",
            "/api/v1/sources?cursor",
            "/api/v1/sources",
            "/api/v1/treatments/medication-management",
            "/api/v1/treatments/physical-therapy",
            "/api/v1/treatments/self-care");
  }

  @Test
  void a_body_names_the_release_that_last_changed_it_and_last_modified_its_time() {
    String hourAgo = httpDate(clock.instant().minus(Duration.ofHours(1)));
    String now = httpDate(clock.instant());

    assertChanged("/api/v1/conditions/tendonitis", first + 1, now);
    assertChanged("/api/v1/conditions/tendonitis/pathway", first + 1, now);
    assertChanged("/api/v1/conditions/tendonitis?release=" + first, first, "");
    assertThat(Ask.get("/api/v1/conditions").header("Last-Modified")).isEqualTo(now);
    assertThat(Ask.get("/api/v1/faqs").header("Last-Modified")).isEqualTo(now);
    assertThat(Ask.get("/api/v1/sources").header("Last-Modified"))
        .as("its link to the next page is of the new release")
        .isEqualTo(now);
    assertThat(Ask.get("/api/v1/sources?limit=200").header("Last-Modified")).isNotEqualTo(now);
    assertThat(Ask.get("/api/v1/releases/" + first).header("Last-Modified")).isEqualTo(hourAgo);
    Reply unchanged = Ask.get("/api/v1/conditions/herniated-disc/pathway");
    assertThat(unchanged.header("Catalog-Release")).isEqualTo("" + (first + 1));
    assertThat(unchanged.header("Last-Modified")).isNotEqualTo(now);
    assertThat(unchanged.json().get("release").intValue()).isLessThanOrEqualTo(first);
  }

  @Test
  void the_digest_of_a_pathway_is_the_same_as_long_as_its_content_is() {
    String path = "/api/v1/conditions/tendonitis/pathway";

    assertThat(Ask.get(path).json().get("digest")).isEqualTo(old(path).json().get("digest"));
  }

  @Test
  void a_retired_entry_is_a_410_that_names_the_release_and_still_there_in_the_one_before() {
    ProblemBody.assertThatIs(
        """
        {"type":"/problems/retired","title":"Retired","status":410,
        "detail":"The faq joint-injection-duration was retired in release %d.",
        "instance":"/api/v1/faqs/joint-injection-duration","traceId":"TRACE"}\
        """
            .formatted(first + 1),
        io.restassured.RestAssured.get(FAQ));
    assertThat(Ask.get(FAQ + "?release=" + first).bytes()).isEqualTo(old(FAQ).bytes());
    assertThat(Ask.get(FAQ, "If-None-Match", "*").status()).isEqualTo(410);
    assertThat(Ask.get("/api/v1/faqs").text()).doesNotContain(RETIRED);
  }

  @Test
  void a_list_begun_in_the_first_release_goes_on_there() {
    String next = begun.json().get("next").asText();

    Reply page = Ask.get(next);

    assertThat(page.header("Catalog-Release")).isEqualTo("" + first);
    assertThat(page.text()).contains("tendonitis").doesNotContain("A sore tendon.");
    assertThat(Ask.get(next + "&release=" + first).json().get("items"))
        .isEqualTo(page.json().get("items"));
    assertThat(Ask.get(next + "&release=" + (first + 1)).json().at("/errors/0/detail").asText())
        .isEqualTo("This cursor belongs to release " + first + ".");
  }

  @Test
  void the_releases_up_to_the_one_that_is_read_are_listed() {
    assertThat(Ask.get("/api/v1/releases").json().get("total").intValue()).isEqualTo(first + 1);
    assertThat(Ask.get("/api/v1/releases?release=" + first).json().get("total").intValue())
        .isEqualTo(first);
    assertThat(Ask.get("/api/v1/releases/" + (first + 1) + "?release=" + first).status())
        .isEqualTo(404);
    assertThat(Ask.get("/api/v1?asOf=" + between).json().at("/release/number").intValue())
        .isEqualTo(first);
  }

  private static Reply old(String path) {
    return before.getOrDefault(path, Ask.NOTHING);
  }

  private static void assertChanged(String path, int release, String lastModified) {
    Reply reply = Ask.get(path);
    assertThat(reply.json().get("release").intValue()).as(path).isLessThanOrEqualTo(release);
    if (!lastModified.isEmpty()) {
      assertThat(reply.json().get("release").intValue()).as(path).isEqualTo(release);
      assertThat(reply.header("Last-Modified")).as(path).isEqualTo(lastModified);
    }
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
